import { createContext, use, useState, type ReactNode } from 'react'

const AnnounceContext = createContext<(text: string) => void>(() => {})

/** Says a short sentence to screen readers, when they have nothing more urgent to read. */
export function useAnnounce(): (text: string) => void {
  return use(AnnounceContext)
}

/** Holds the one polite live region. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', count: 0 })
  const [announce] = useState(
    () => (text: string) => setSaid(({ count }) => ({ text, count: count + 1 })),
  )
  return (
    <AnnounceContext value={announce}>
      {children}
      <div aria-live="polite" className="sr-only">
        {/* A new element each time, so that the same words are read again. */}
        <span key={said.count}>{said.text}</span>
      </div>
    </AnnounceContext>
  )
}
