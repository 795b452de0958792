import FlaskConical from 'lucide-react/icons/flask-conical'
import KeyRound from 'lucide-react/icons/key-round'
import Lock from 'lucide-react/icons/lock'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { AppLink } from '../app-link'
import { toFailure } from '../api/failure'
import type { Id } from '../api/id'
import { useDisguise, type Disguise } from '../screen-share/disguise'
import { Button, buttonLook } from '../ui/button'
import { FocusCard } from '../ui/card'
import { fetchAhead } from '../ui/lazy-page'
import { Note } from '../ui/note'
import { PageHeading } from '../ui/page-heading'
import { shortenId } from '../ui/shorten-id'
import { usePageTitle } from '../ui/use-page-title'
import { endWords } from './end-words'
import { adviceOnToken } from './jwt'
import type { Session } from './session'
import { readToken } from './token'
import { TokenField } from './token-field'
import { useSessions, useSessionStore } from './use-session'

const REFUSED =
  'HighLevel refused this token: it is wrong, expired or revoked. Paste another one, or make a new one in HighLevel.'

const SAMPLE =
  'This is sample data: a token is neither needed nor looked at here. Leave the samples to use yours.'

type Advice = { under: Disguise | null; sentences: string[] }

type Props = {
  /** The conversation that opens as soon as a token is accepted. */
  opening?: Id
  /** Makes the request the person came for; rejects where it fails. */
  tryOut?: (session: Session) => Promise<unknown>
  /** No token may be sent, or judged. */
  isSample?: boolean
  /** Back to what was there before; only where a token is still in use. */
  onCancel?: () => void
  onAdopted?: () => void
}

export function TokenScreen({ opening, tryOut, isSample, onCancel, onAdopted }: Props) {
  const store = useSessionStore()
  const input = useRef<HTMLInputElement>(null)
  const keep = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const disguise = useDisguise()
  const [advice, setAdvice] = useState<Advice | null>(null)
  // What was said before screen-share mode was turned on may name what is real.
  const sentences = advice && advice.under === disguise ? advice.sentences : []
  const ended = onCancel ? null : endWords(store.endReason())
  const hasOthers = useSessions().length > 0 && !onCancel
  const [trial, setTrial] = useState<Session | null>(null)
  const busy = trial !== null
  usePageTitle(opening ? `Enter a token to open ${shortenId(opening)}` : 'Enter an access token')

  // Whoever leaves this screen, or cancels, has given up the token being tried.
  useEffect(
    () => () => {
      if (trial && !store.all().includes(trial)) trial.close()
    },
    [store, trial],
  )

  // Nobody waits for HighLevel here, and what comes next may be needed without a connection.
  useEffect(fetchAhead, [])

  function refuse(text: string) {
    setProblem(text)
    setTrial(null)
    input.current?.focus()
    input.current?.select()
  }

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    if (isSample) return refuse(SAMPLE)
    const pasted = readToken(input.current?.value ?? '')
    if ('problem' in pasted) return refuse(pasted.problem)

    const session = store.prepare(pasted.token)
    setTrial(session)
    setProblem(null)
    const failure = await tryOut?.(session).then(() => null, toFailure)
    if (session.ended.aborted) return
    if (failure?.kind === 'token-refused') return refuse(REFUSED)
    // Any other failure is not the token's, and the page itself says it.
    store.adopt(session, keep.current?.checked ?? false)
    onAdopted?.()
  }

  return (
    <FocusCard icon={KeyRound} tile="accent">
      <PageHeading>
        {opening ? 'Enter an access token to open this conversation' : 'Enter an access token'}
      </PageHeading>
      <p className="mt-1.5 text-muted">
        {opening ? (
          <>
            Conversation <code>{shortenId(opening)}</code> opens here as soon as the token is
            accepted.
          </>
        ) : (
          'See one HighLevel conversation at a glance. The token says which ones you may see.'
        )}
      </p>
      {hasOthers && (
        <p className="mt-3">
          Or use one of the tokens in this browser: the key in the top bar lists them.
        </p>
      )}
      <form onSubmit={(event) => void submit(event)} aria-busy={busy}>
        {ended && !problem && (
          <p
            role="status"
            className="mt-4 rounded-note bg-amber-soft px-3.5 py-2.5 text-sm text-amber"
          >
            {ended}
          </p>
        )}
        <TokenField
          input={input}
          problem={problem}
          busy={busy}
          onInput={(text) => {
            const said = adviceOnToken(text, Date.now(), disguise?.idText)
            setAdvice({ under: disguise, sentences: said })
          }}
        />
        {sentences.length > 0 && (
          <p role="status" className="mt-2 text-sm font-medium">
            {sentences.join(' ')}
          </p>
        )}
        <p id="token-hint" className="mt-2 mb-4 text-sm text-muted">
          A Private Integration Token or a sub-account token with the scope{' '}
          <code>conversations.readonly</code>. The former is made in HighLevel, in the sub-account’s
          Settings, under Private Integrations.
        </p>
        <label className="mb-5 flex w-fit items-center gap-2.5">
          <input
            ref={keep}
            type="checkbox"
            defaultChecked={store.timeLeft().keptMs !== null}
            className="size-4 accent-accent"
          />
          Keep on this device for {import.meta.env.VITE_KEEP_HOURS} hours
        </label>
        <Button type="submit" tone="primary" size="big" aria-disabled={busy}>
          {busy ? 'Opening…' : opening ? 'Open conversation' : 'Continue'}
        </Button>
      </form>
      {busy && (
        <div className="mt-3">
          <Button
            size="big"
            onClick={() => {
              input.current?.focus()
              setTrial(null)
            }}
          >
            Cancel
          </Button>
        </div>
      )}
      {onCancel && !busy && (
        <div className="mt-3">
          <Button size="big" onClick={onCancel}>
            Keep the token in use
          </Button>
        </div>
      )}
      {!onCancel && !busy && (
        <>
          <div className="my-4.5 flex items-center gap-3 text-xs text-faint">
            <span className="h-px flex-1 bg-line" />
            or
            <span className="h-px flex-1 bg-line" />
          </div>
          <AppLink to="/demo" className={buttonLook('plain', 'big')}>
            <FlaskConical className="size-4" />
            Look around with sample data
          </AppLink>
        </>
      )}
      <div className="mt-4">
        <Note icon={Lock}>
          Kept for the open tabs of this browser, for longer only if you choose so, and sent only to{' '}
          {apiHost()}. This app can only read.
        </Note>
      </div>
    </FocusCard>
  )
}

function apiHost(): string {
  const url = new URL(import.meta.env.VITE_API_BASE_URL, window.location.origin)
  return url.origin === window.location.origin ? url.host + url.pathname : url.host
}
