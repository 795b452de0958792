import { Unlink } from 'lucide-react'
import { Link } from 'react-router'
import { buttonLook } from '../ui/button'
import { FocusCard } from '../ui/card'
import { PageHeading } from '../ui/page-heading'
import { usePageTitle } from '../ui/use-page-title'

type Props = { title: string; explanation: string; home: string }

/** An address with nothing behind it, and the way on. */
export function DeadEnd({ title, explanation, home }: Props) {
  usePageTitle(title)
  return (
    <FocusCard icon={Unlink} tile="warning" wide>
      <div role="alert">
        <PageHeading>{title}</PageHeading>
        <p className="mt-1.5 text-muted">{explanation}</p>
      </div>
      <div className="mt-5.5">
        <Link to={home} className={buttonLook('primary')}>
          Open a conversation
        </Link>
      </div>
    </FocusCard>
  )
}

export function InvalidLink({ home }: { home: string }) {
  return (
    <DeadEnd
      title="This link is not valid"
      explanation="Its address holds no conversation id. Check that the whole link was copied, then open it again. HighLevel was not asked."
      home={home}
    />
  )
}

export function NoSuchPage() {
  return (
    <DeadEnd
      title="There is no page at this address"
      explanation="Check the link, or open a conversation by its id."
      home="/"
    />
  )
}
