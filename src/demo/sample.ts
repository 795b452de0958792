export type SampleAnswer =
  | { kind: 'json'; status: number; body: unknown; headers?: Record<string, string> }
  | { kind: 'html'; status: number; body: string }
  | { kind: 'slow'; afterMs: number; body: unknown }
  | { kind: 'never' }
  | { kind: 'cut-short' }
  | { kind: 'no-connection' }

export type Sample = {
  id: string
  /** What it shows, for the gallery. */
  label: string
  answer: SampleAnswer
  /** The search's rows: who it is with. */
  rows: object[]
}

export type SampleGroup = { title: string; samples: Sample[] }
