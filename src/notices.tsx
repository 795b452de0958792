import { TokenNotice } from './opener/token-notice'
import { LimitNotice } from './session/limit-notice'
import { SurvivalNotice } from './session/survival-notice'

/** What may have to be said above any page; none of it is needed for the first glance. */
export function Notices({ addressHeldToken }: { addressHeldToken: boolean }) {
  return (
    <>
      <TokenNotice found={addressHeldToken} />
      <SurvivalNotice />
      <LimitNotice />
    </>
  )
}
