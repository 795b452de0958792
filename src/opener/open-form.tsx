import ArrowRight from 'lucide-react/icons/arrow-right'
import LinkIcon from 'lucide-react/icons/link'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useDisguise } from '../screen-share/disguise'
import { asksToShare, turnOnScreenShare } from '../screen-share/screen-share'
import { useShortcut } from '../shortcuts/use-shortcut'
import { useAnnounce } from '../ui/announcer'
import { Button } from '../ui/button'
import { CopyButton } from '../ui/copy-button'
import { conversationPath, parseConversationLink } from './conversation-link'

/** One box that takes whatever a conversation is named by. */
export function OpenForm({ text = '', autoFocus = false }: { text?: string; autoFocus?: boolean }) {
  const box = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [madeLink, setMadeLink] = useState<string | null>(null)
  const navigate = useNavigate()
  const isDisguised = useDisguise() !== null
  const announce = useAnnounce()

  const goToBox = () => {
    box.current?.focus()
    box.current?.select()
  }

  /** The path that the box's text names; null, and an explanation at the box, where there is none. */
  function readBox(): string | null {
    const parsed = parseConversationLink(box.current?.value ?? '')
    setMadeLink(null)
    if ('id' in parsed) {
      setProblem(null)
      return conversationPath(parsed.id, parsed.location)
    }
    setProblem(parsed.problem)
    if (parsed.forget && box.current) box.current.value = ''
    goToBox()
    return null
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const path = readBox()
        if (path === null) return
        if (asksToShare(box.current?.value ?? '')) turnOnScreenShare()
        void navigate(path)
      }}
      className="mt-5.5"
    >
      <label htmlFor="conversation" className="mb-1.5 block font-semibold">
        Conversation id or link
      </label>
      <input
        ref={box}
        id="conversation"
        type="text"
        defaultValue={text}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        onInput={() => {
          setProblem(null)
          setMadeLink(null)
        }}
        aria-keyshortcuts={useShortcut('/', goToBox)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : 'conversation-problem'}
        className="h-11 w-full rounded-field border border-field bg-surface px-3.5 text-base focus:border-transparent focus:focus-ring"
      />
      {problem !== null && (
        <p
          id="conversation-problem"
          role="alert"
          className="mt-2 text-sm font-medium wrap-anywhere text-red"
        >
          {problem}
        </p>
      )}
      <div className="mt-5 grid gap-3">
        <Button type="submit" tone="primary" size="big">
          Open conversation <ArrowRight className="size-4" />
        </Button>
        {isDisguised ? (
          <p className="text-sm text-muted">
            Links for other tools are left out while screen-share mode is on.
          </p>
        ) : (
          <Button
            size="big"
            icon={LinkIcon}
            onClick={() => {
              const path = readBox()
              if (path === null) return
              const link = new URL(path, window.location.origin)
              if (asksToShare(box.current?.value ?? '')) link.searchParams.set('share', '1')
              setMadeLink(link.href)
              announce('The link is ready to copy')
            }}
          >
            Make a link for another tool
          </Button>
        )}
      </div>
      {madeLink !== null && !isDisguised && (
        <div className="mt-4 flex items-center gap-3 rounded-note bg-sunken px-3.5 py-3">
          <code className="min-w-0 flex-1 wrap-anywhere">{madeLink}</code>
          <CopyButton what="Link" text={() => madeLink}>
            Copy
          </CopyButton>
        </div>
      )}
    </form>
  )
}
