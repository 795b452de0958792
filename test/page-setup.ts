import { cleanup, configure } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { fetchParts } from '../src/ui/lazy-page'

/** Each test says what HighLevel answers; anything else that is asked fails the test. */
export const highLevel = setupServer()

// A busy machine may take its time; what never comes fails all the same.
configure({ asyncUtilTimeout: 4000 })

beforeAll(async () => {
  highLevel.listen({ onUnhandledRequest: 'error' })
  // That parts come later is tested where they come from: in the browser tests.
  await fetchParts()
})

afterEach(() => {
  cleanup()
  highLevel.resetHandlers()
  window.sessionStorage.clear()
  window.localStorage.clear()
})

afterAll(() => highLevel.close())
