import { ArrowRight, MessagesSquare } from 'lucide-react'
import { useRef, useState, type SubmitEvent } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../ui/button'
import { FocusCard } from '../ui/card'
import { PageHeading } from '../ui/page-heading'
import { usePageTitle } from '../ui/use-page-title'
import { parseConversationLink } from './parse-conversation-link'

/** One box that takes whatever a conversation is named by. */
export function Opener() {
  const box = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const navigate = useNavigate()
  usePageTitle('Open a conversation')

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const field = box.current
    if (!field) return
    const parsed = parseConversationLink(field.value)
    if ('id' in parsed) {
      void navigate(`/conversations/${parsed.id}`)
      return
    }
    setProblem(parsed.problem)
    if (parsed.forget) field.value = ''
    field.focus()
    field.select()
  }

  return (
    <FocusCard icon={MessagesSquare} tile="accent" wide>
      <PageHeading>Open a conversation</PageHeading>
      <p className="mt-1.5 text-muted">
        Paste its id, its link from HighLevel, or a link of this app.
      </p>
      <form onSubmit={submit} className="mt-5.5">
        <label htmlFor="conversation" className="mb-1.5 block font-semibold">
          Conversation id or link
        </label>
        <input
          ref={box}
          id="conversation"
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
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
        <div className="mt-5">
          <Button type="submit" tone="primary" size="big">
            Open conversation <ArrowRight className="size-4" />
          </Button>
        </div>
      </form>
    </FocusCard>
  )
}
