import { cleanup } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'

/** Each test says what HighLevel answers; anything else that is asked fails the test. */
export const highLevel = setupServer()

beforeAll(() => highLevel.listen({ onUnhandledRequest: 'error' }))

afterEach(() => {
  cleanup()
  highLevel.resetHandlers()
  window.sessionStorage.clear()
})

afterAll(() => highLevel.close())
