/** A key as it looks. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="rounded-lg border border-line-strong bg-sunken px-2 font-mono text-xs text-muted">
      {children}
    </kbd>
  )
}
