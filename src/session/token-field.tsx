import Eye from 'lucide-react/icons/eye'
import EyeOff from 'lucide-react/icons/eye-off'
import { useState, type RefObject } from 'react'

type Props = {
  /** The token is read from the field when it is submitted, and never held in between. */
  input: RefObject<HTMLInputElement | null>
  problem: string | null
  busy: boolean
  onInput: (text: string) => void
}

export function TokenField({ input, problem, busy, onInput }: Props) {
  const [revealed, setRevealed] = useState(false)
  const Reveal = revealed ? EyeOff : Eye

  return (
    <div className="mt-5.5">
      {/* Password managers file a password under a name. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        defaultValue="HighLevel access token"
        hidden
        readOnly
      />
      <label htmlFor="access-token" className="mb-1.5 block font-semibold">
        Access token
      </label>
      <div className="flex items-center rounded-field border border-field bg-surface pr-1.5 focus-within:border-transparent focus-within:focus-ring">
        <input
          ref={input}
          id="access-token"
          name="password"
          type={revealed && !busy ? 'text' : 'password'}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          readOnly={busy}
          onInput={(event) => onInput(event.currentTarget.value)}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? 'token-hint' : 'token-problem token-hint'}
          className="h-10.5 min-w-0 flex-1 bg-transparent pl-3.5 font-mono text-sm outline-none"
        />
        <button
          type="button"
          aria-pressed={revealed}
          aria-label="Show the token"
          onClick={() => setRevealed(!revealed)}
          className="grid size-8 cursor-pointer place-items-center rounded-button text-faint hover:bg-sunken hover:text-ink"
        >
          <Reveal className="size-4" />
        </button>
      </div>
      {problem !== null && (
        <p id="token-problem" role="alert" className="mt-2 text-sm font-medium text-red">
          {problem}
        </p>
      )}
    </div>
  )
}
