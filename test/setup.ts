import { cleanup } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'

/** Each test says what HighLevel answers; anything else that is asked fails the test. */
export const highLevel = setupServer()

beforeAll(() => highLevel.listen({ onUnhandledRequest: 'error' }))

beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  cleanup()
  highLevel.resetHandlers()
  // Tests that need no page run without one.
  if ('window' in globalThis) window.sessionStorage.clear()
  try {
    expect(console.error).not.toHaveBeenCalled()
    expect(console.warn).not.toHaveBeenCalled()
  } finally {
    vi.restoreAllMocks()
  }
})

afterAll(() => highLevel.close())
