import MessagesSquare from 'lucide-react/icons/messages-square'
import { FocusCard } from '../ui/card'
import { PageHeading } from '../ui/page-heading'
import { usePageTitle } from '../ui/use-page-title'
import { OpenForm } from './open-form'
import { Recent } from './recent'

export function Opener() {
  usePageTitle('Open a conversation')
  return (
    <FocusCard icon={MessagesSquare} tile="accent" wide>
      <PageHeading>Open a conversation</PageHeading>
      <p className="mt-1.5 text-muted">
        Paste its id, its link from HighLevel, or a link of this app.
      </p>
      <OpenForm autoFocus />
      <Recent />
    </FocusCard>
  )
}
