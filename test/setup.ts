import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error')
  vi.spyOn(console, 'warn')
})

afterEach(() => {
  try {
    expect(console.error).not.toHaveBeenCalled()
    expect(console.warn).not.toHaveBeenCalled()
  } finally {
    vi.restoreAllMocks()
  }
})

// Tests that need no page run without one, which is quicker.
if ('window' in globalThis) await import('./page-setup')
