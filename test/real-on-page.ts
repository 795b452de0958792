import { screen } from '@testing-library/react'
import { shortenId } from '../src/ui/shorten-id'
import { CONTACT_ID, CONVERSATION_ID, LOCATION_ID, USER_ID } from './fixtures'
import { badge } from './render-app'

/** Everything that must not be seen. */
export const REAL = [
  ...[CONVERSATION_ID, CONTACT_ID, LOCATION_ID, USER_ID].flatMap((id) => [id, shortenId(id)]),
  'Marcus',
  'Oyelaran',
  'northfield',
  '5125550148',
  'Is the crew',
  'Priya',
  'Natarajan',
  '7a11',
]

export function realOnPage(): string[] {
  const seen = document.documentElement.outerHTML + document.title
  return REAL.filter((text) => seen.toLowerCase().includes(text.toLowerCase()))
}

export const theSwitch = () => screen.findByRole('button', { name: 'Screen-share mode' })

/** The conversation is open, names and all. */
export async function opened() {
  await screen.findByText(badge('3 unread messages'))
  await screen.findByText('Inbound')
  await screen.findByRole('button', { name: 'Copy assignee id' })
}
