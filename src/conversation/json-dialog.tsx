import { parseJson } from '../api/failure'
import { CopyButton } from '../ui/copy-button'
import { Dialog } from '../ui/dialog'

/** The answer, indented for reading. */
export function JsonDialog({ body, onClose }: { body: string; onClose: () => void }) {
  const json = parseJson(body)
  const text = json.ok ? JSON.stringify(json.value, null, 2) : body
  return (
    <Dialog title="The answer as JSON" onClose={onClose}>
      <div
        role="region"
        aria-label="JSON"
        tabIndex={0}
        className="mb-3 max-h-[60dvh] overflow-auto rounded-note bg-sunken p-3.5"
      >
        <pre className="font-mono text-xs whitespace-pre-wrap wrap-anywhere">{text}</pre>
      </div>
      <CopyButton what="JSON" text={() => text}>
        Copy JSON
      </CopyButton>
    </Dialog>
  )
}
