import { parseJson } from '../api/failure'
import { CopyButton } from '../ui/copy-button'
import { Dialog } from '../ui/dialog'

type Props = { body: string; redact: (text: string) => string; onClose: () => void }

/** The answer, indented for reading. */
export function JsonDialog({ body, redact, onClose }: Props) {
  // After the escapes in it have been read.
  const text = redact(indented(body))
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
