import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

export type ButtonTone = 'primary' | 'plain' | 'quiet'
export type ButtonSize = 'normal' | 'big'

const TONES: Record<ButtonTone, string> = {
  primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-hover',
  plain: 'border-field bg-surface text-ink hover:bg-sunken',
  quiet: 'border-transparent text-muted hover:bg-sunken hover:text-ink',
}

const SIZES: Record<ButtonSize, string> = {
  normal: 'whitespace-nowrap min-h-8.5 px-3 text-sm',
  big: 'min-h-10.5 w-full px-4 text-lg',
}

/** The look of a button, for links that are to look like one. */
export function buttonLook(tone: ButtonTone, size: ButtonSize = 'normal'): string {
  return `inline-flex items-center justify-center gap-2 rounded-button border py-1 font-semibold cursor-pointer motion-safe:transition-colors ${TONES[tone]} ${SIZES[size]}`
}

type Props = Omit<ComponentProps<'button'>, 'className'> & {
  tone?: ButtonTone
  size?: ButtonSize
  icon?: LucideIcon
}

export function Button({ tone = 'plain', size, icon: Icon, type, children, ...rest }: Props) {
  return (
    <button type={type ?? 'button'} className={buttonLook(tone, size)} {...rest}>
      {Icon && <Icon className="size-4" />}
      {children}
    </button>
  )
}
