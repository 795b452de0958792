/** Enough of an id to recognise it by: `tDtDnQ…YvZ6`. */
export function shortenId(id: string): string {
  return id.length <= 14 ? id : `${id.slice(0, 6)}…${id.slice(-4)}`
}
