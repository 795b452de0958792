import Unlink from 'lucide-react/icons/unlink'
import type { ReactNode } from 'react'
import { AppLink } from '../app-link'
import { useDisguise } from '../screen-share/disguise'
import { buttonLook } from '../ui/button'
import { FocusCard } from '../ui/card'
import { PageHeading } from '../ui/page-heading'
import { usePageTitle } from '../ui/use-page-title'
import { OpenForm } from './open-form'

type Props = { title: string; explanation: string; children: ReactNode }

/** An address with nothing behind it, and the way on. */
export function DeadEnd({ title, explanation, children }: Props) {
  usePageTitle(title)
  return (
    <FocusCard icon={Unlink} tile="warning" wide>
      <div role="alert">
        <PageHeading>{title}</PageHeading>
        <p className="mt-1.5 text-muted">{explanation}</p>
      </div>
      {children}
    </FocusCard>
  )
}

/** `text` is what stood in the place of the id; it may be half of a real one. */
export function InvalidLink({ text }: { text: string }) {
  const shown = useDisguise() ? '' : text
  return (
    <DeadEnd
      title="This link is not valid"
      explanation="Its address holds no conversation id. Check that the whole link was copied, then open it again. HighLevel was not asked."
    >
      <OpenForm key={shown} text={shown} />
    </DeadEnd>
  )
}

export function NoSuchPage() {
  return (
    <DeadEnd
      title="There is no page at this address"
      explanation="Check the link, or open a conversation by its id."
    >
      <div className="mt-5.5">
        <AppLink to="/" className={buttonLook('primary')}>
          Open a conversation
        </AppLink>
      </div>
    </DeadEnd>
  )
}
