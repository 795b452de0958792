import X from 'lucide-react/icons/x'
import { useEffect, useId, useRef, type ReactNode } from 'react'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** The browser's own modal dialog: Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Only a call opens a dialog as modal.
  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-[min(44rem,calc(100%-1.5rem))] rounded-card border border-line-strong bg-surface p-5 text-ink shadow-card backdrop:bg-black/40"
    >
      <h2 id={titleId} className="mb-3 pr-10 text-lg font-bold">
        {title}
      </h2>
      {children}
      {/* Last, so that the dialog opens with the focus on what it is about. */}
      <button
        type="button"
        aria-label="Close"
        onClick={() => dialog.current?.close()}
        className="absolute top-4 right-4 grid size-8 cursor-pointer place-items-center rounded-button text-muted hover:bg-sunken hover:text-ink"
      >
        <X className="size-4" />
      </button>
    </dialog>
  )
}
