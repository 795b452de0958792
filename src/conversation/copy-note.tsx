import { CopyButton } from '../ui/copy-button'
import { handOff, type HandOff } from './hand-off'

type Props = Omit<HandOff, 'link'> & { link: (() => string) | null }

export function CopyNote({ link, ...known }: Props) {
  return (
    <CopyButton what="Note" text={() => handOff({ ...known, link: link && link() })}>
      Copy note
    </CopyButton>
  )
}
