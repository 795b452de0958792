import { Dialog } from './dialog'

type Props = { what: string; text: string; onClose: () => void }

/** For where the browser does not let a page copy. */
export function CopyByHand({ what, text, onClose }: Props) {
  return (
    <Dialog title="Copy this by hand" onClose={onClose}>
      <p className="mb-3 text-muted">
        The browser did not let this page copy. Select the text and copy it yourself.
      </p>
      <textarea
        aria-label={what}
        readOnly
        rows={6}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="w-full rounded-note border border-field bg-sunken p-3 font-mono text-xs"
      />
    </Dialog>
  )
}
