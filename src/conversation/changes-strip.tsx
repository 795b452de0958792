import { Fragment, useEffect, useRef, useSyncExternalStore } from 'react'
import { useAnnounce } from '../ui/announcer'
import { Button } from '../ui/button'
import { shortTime } from '../ui/date-and-time'
import { changes, type Names } from './changes'
import type { Conversation } from './schema'
import type { Look } from './use-last-look'

type Props = {
  look: Look
  before: Conversation
  after: Conversation
  checkedAt: number
  names: Names
  namesLoading: boolean
  onSeen: () => void
}

/** What has changed since the person last looked: shown, and said once to screen readers. */
export function ChangesStrip({ look, before, after, checkedAt, names, ...props }: Props) {
  const sentences = changes(before, after, names)
  const isReady = checkedAt !== look.at && !props.namesLoading
  useSaidOnce(look, sentences.join(' '), isReady)
  if (sentences.length === 0) return null

  return (
    <div className="flex h-full items-center gap-3 rounded-button bg-accent-soft px-3 text-ink [grid-area:1/1]">
      <p className="flex-1 py-0.5 wrap-anywhere">
        <strong>{`Since ${shortTime(look.at, checkedAt)}:`}</strong>
        {sentences.map((sentence) => (
          <Fragment key={sentence}>
            {' '}
            <bdi className="inline-block">{sentence}</bdi>
          </Fragment>
        ))}
      </p>
      <Button
        tone="quiet"
        onClick={() => {
          props.onSeen()
          // This button goes; the heading is where the focus goes on this page when its place is lost.
          document.querySelector('h1')?.focus({ preventScroll: true })
        }}
      >
        Got it
      </Button>
    </div>
  )
}

/** Not to a tab that nobody looks at: what was missed there is said when somebody comes back. */
function useSaidOnce(look: Look, words: string, isReady: boolean) {
  const announce = useAnnounce()
  const said = useRef<{ look: Look | null; words: string }>({ look: null, words: '' })
  const isVisible = useSyncExternalStore(onVisibilityChange, () => !document.hidden)

  // The live region is outside this part of the page.
  useEffect(() => {
    if (!isReady || !isVisible) return
    const isFirst = said.current.look !== look
    if (!isFirst && said.current.words === words) return
    said.current = { look, words }
    if (isFirst && look.byHand) announce(`Refreshed. ${words || 'Nothing has changed.'}`)
    else if (words) announce(words)
  }, [announce, look, words, isReady, isVisible])
}

function onVisibilityChange(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
