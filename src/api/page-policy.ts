/** Listens for the page's own Content-Security-Policy turning a request away: fetch does not say it. */
export function watchPagePolicy() {
  let blocked = false
  const note = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src') blocked = true
  }
  document.addEventListener('securitypolicyviolation', note)
  return {
    /** The browser may tell it a moment after fetch has failed. */
    async hasBlocked(): Promise<boolean> {
      await new Promise((resolve) => setTimeout(resolve))
      return blocked
    },
    stop: () => document.removeEventListener('securitypolicyviolation', note),
  }
}
