/** The `ref` of a part that goes while its own button has the focus: the page's heading takes it on. */
export function handOnFocus(part: HTMLElement | null) {
  return () => {
    if (part?.contains(document.activeElement)) document.querySelector('h1')?.focus()
  }
}
