import { render } from '@testing-library/react'
import * as fc from 'fast-check'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { failureOfAnswer, parseJson, type Failure } from '../../src/api/failure'
import { FailureView } from '../../src/failure/failure-view'
import { failureReport } from '../../src/failure/report'
import { saidBy, wordFailure } from '../../src/failure/wording'
import { noBrowser } from '../../src/session/browser'
import { redactTokens } from '../../src/session/token'
import { createSessionStore } from '../../src/session/create-session-store'
import { createWorkspace, WorkspaceProvider } from '../../src/workspace'
import { CONVERSATION_ID, TOKEN } from '../fixtures'
import { failureAnswer } from './answers'
import { holds } from './holds'
import { expectSafeMarkup } from './safe-markup'
import { anyText, anyToken } from './texts'

const SCOPE = 'conversations.readonly'

/** Sentences of the app: letters, digits, a few marks, a time zone and the shortened id. */
const PLAIN = /^[\w ,.:;()’…+-]{5,}$/

test('every answer that is no conversation is a failure in plain words', async () => {
  await holds(failureAnswer, 10_000, (answer) => {
    const failure = failureOfAnswer(answer, SCOPE)
    const { title, happened, advice, actions } = wordFailure(failure, 'tDtDnQ…YvZ6')
    for (const words of [title, happened, advice]) {
      expect(words).toMatch(PLAIN)
      expect(words).not.toMatch(/undefined|null|NaN|object/)
    }
    expect(actions.length).toBeGreaterThan(0)
    if (answer.status === 429) expect(failure.kind).toBe('rate-limited')
    if (failure.kind === 'rate-limited') {
      expect([...Array(60).keys()].map((at) => at + 1)).toContain(failure.waitSeconds)
    }
    const said = saidBy(failure)
    if (said) {
      expect(parseJson(answer.body).ok).toBe(true)
      expect([...said.messages, said.traceId ?? 'x'].every((text) => text.trim() !== '')).toBe(true)
    }
  })
})

test('a failure on screen has no markup of the answer in it', async () => {
  const workspace = createWorkspace(
    createSessionStore((url, init) => window.fetch(url, init), noBrowser),
  )
  const page = render(<></>)
  await holds(failureAnswer, 1_000, (answer) => {
    vi.mocked(console.error).mockClear()
    page.rerender(
      <MemoryRouter>
        <WorkspaceProvider workspace={workspace}>
          <FailureView
            failure={failureOfAnswer(answer, SCOPE)}
            conversationId={CONVERSATION_ID}
            hint={null}
            home="/"
            redact={(text) => text}
            oneMoreTryAt={null}
            onOneMoreTry={() => {}}
            onTryAgain={() => {}}
            onAnotherToken={() => {}}
          />
        </WorkspaceProvider>
      </MemoryRouter>,
    )
    expectSafeMarkup(page.container)
    expect(page.container.querySelectorAll('h1, [role=alert]')).toHaveLength(2)
    if (/^\s*</.test(answer.body))
      expect(page.container.textContent).not.toContain('HighLevel said')
    expect(console.error).not.toHaveBeenCalled()
  })
})

test('the report has no token, wherever HighLevel’s answer holds one', async () => {
  const withTokens = fc.record({
    status: fc.integer({ min: 400, max: 599 }),
    token: anyToken,
    before: anyText,
    after: anyText,
  })
  await holds(withTokens, 10_000, ({ status, token, before, after }) => {
    const embedded = [before, token, after, TOKEN].join('')
    const failure: Failure = failureOfAnswer(
      {
        status,
        headers: new Headers(),
        body: JSON.stringify({ message: [embedded, token], traceId: embedded }),
      },
      SCOPE,
    )
    const report = redactTokens(failureReport(failure, embedded, new Date(0)), TOKEN)
    expect(report).toContain('[token]')
    expect(report).not.toContain(token)
    expect(report).not.toContain(TOKEN)
  })
})
