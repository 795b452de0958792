import { parseJson } from '../api/failure'
import { CopyButton } from '../ui/copy-button'
import { Dialog } from '../ui/dialog'

/** The answer, indented for reading. */
export function JsonDialog({ body, onClose }: { body: string; onClose: () => void }) {
  const text = indented(body)
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

/** Left as it came where it is nested so deeply that the indents would outgrow the text by far. */
function indented(body: string): string {
  const opened = body.match(/[[{]/g)?.length ?? 0
  const json = opened > 1000 ? null : parseJson(body)
  return json?.ok ? JSON.stringify(json.value, null, 2) : body
}
