import { cleanup } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { fetchParts } from '../src/ui/lazy-page'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'

/** Each test says what HighLevel answers; anything else that is asked fails the test. */
export const highLevel = setupServer()

beforeAll(async () => {
  highLevel.listen({ onUnhandledRequest: 'error' })
  // The parts that come later are tested where they come from: in the browser tests.
  await fetchParts()
})

beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  cleanup()
  highLevel.resetHandlers()
  window.sessionStorage.clear()
  try {
    expect(console.error).not.toHaveBeenCalled()
    expect(console.warn).not.toHaveBeenCalled()
  } finally {
    vi.restoreAllMocks()
  }
})

afterAll(() => highLevel.close())
