import type { ReactNode } from 'react'

type Props = {
  label: string
  name?: ReactNode
  code?: string | null
  /** The buttons of the row. */
  children?: ReactNode
}

export function DetailRow({ label, name, code, children }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 gap-y-0.5 py-2.5 first:pt-0">
      <dt className="col-span-2 text-xs text-muted">{label}</dt>
      <dd className="wrap-anywhere">
        {name && <bdi className="block">{name}</bdi>}
        {code && (
          <code>
            <bdi>{code}</bdi>
          </code>
        )}
      </dd>
      <dd className="flex">{children}</dd>
    </div>
  )
}
