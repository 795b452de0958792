import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { TOKEN } from '../../test/fixtures'
import { renderApp } from '../../test/render-app'

test.each([
  '/demo/nowhere',
  '/demo/conversations',
  '/demo/conversations/a%20b',
  '/demo/conversations/nobody',
])('the address %j leads to the samples', async (address) => {
  renderApp(address)
  await screen.findByRole('heading', { name: 'There is no sample at this address' })
  expect(screen.getByRole('link', { name: 'See all samples' }).getAttribute('href')).toBe('/demo')
})

test('the samples judge no token', async () => {
  renderApp('/demo/conversations/demo-token-refused', { signedIn: false })
  await screen.findByText(/^HighLevel refused the token that was in use/)
  await userEvent.type(screen.getByLabelText('Access token'), `${TOKEN}{Enter}`)
  expect(screen.getByRole('alert').textContent).toMatch(/neither needed nor looked at/)
})
