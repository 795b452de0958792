/** "123,456". By hand: the browser's own formatter takes 80 ms on a slow phone, the first time. */
export function groupDigits(wholeNumber: number): string {
  return String(wholeNumber).replace(/\B(?=(\d{3})+$)/g, ',')
}
