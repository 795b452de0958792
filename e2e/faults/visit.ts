import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page, Request } from '@playwright/test'
import { TOKEN } from '../../test/fixtures.ts'
import { API_ORIGIN } from '../addresses.ts'
import type { RawAnswer, StandIn, StandInAnswer } from '../stand-in-api.ts'
import { CONVERSATION_ADDRESS, enterToken, expect, test as base } from '../test.ts'
import { tokenFoundIn } from './sweep.ts'

/** What a person sees after a fault. */
export type Outcome = {
  /** The words of the one alert or status; null where the fault is borne and nobody need know. */
  says: RegExp | null
  as?: 'alert' | 'status'
  /** The control that leads on. */
  action: { role: 'button' | 'link' | 'textbox'; name: string | RegExp }
  /** What was loaded: it stays while the session is valid, and goes with it. */
  loaded: 'kept' | 'gone'
  /** How often the conversation is asked for, a minute after the fault included. */
  requests: number
}

type Fixtures = { visit: Visit }

/** Browser tests with a controlled clock, and the rule that holds after every fault. */
export const test = base.extend<Fixtures>({
  visit: async ({ page, context, api }, use) => {
    await context.clock.install()
    // The browser's own record of this takes the tests' looks at the page for a person's acts.
    await context.addInitScript(() => {
      for (const act of ['keydown', 'pointerdown']) {
        window.addEventListener(
          act,
          () => (document.documentElement.dataset['actedOn'] = 'yes'),
          true,
        )
      }
    })
    const visit = new Visit(page, context, api)
    await use(visit)
  },
})

export { expect }

export const BUTTON = { tryAgain: { role: 'button', name: 'Try again' } } as const
export const TOKEN_FIELD = { role: 'textbox', name: 'Access token' } as const

export class Visit {
  readonly page: Page
  readonly api: StandIn
  private readonly context: BrowserContext
  private readonly asked: string[] = []
  private readonly records: string[] = []
  private readonly pending = new Set<Request>()

  constructor(page: Page, context: BrowserContext, api: StandIn) {
    this.page = page
    this.context = context
    this.api = api
    context.on('console', (message) => this.records.push(message.text()))
    context.on('request', (request) => {
      this.pending.add(request)
      const { authorization, ...headers } = request.headers()
      const isForApi = new URL(request.url()).origin === API_ORIGIN
      if (isForApi && authorization === `Bearer ${TOKEN}`) this.asked.push(request.url())
      this.records.push(request.url(), JSON.stringify(isForApi ? headers : request.headers()))
    })
    context.on('requestfinished', (request) => this.pending.delete(request))
    context.on('requestfailed', (request) => this.pending.delete(request))
  }

  /** The same visit, seen in another tab. */
  on(page: Page): Visit {
    return new Visit(page, this.context, this.api)
  }

  /** For faults that begin with the token on record: from here on it must not be. */
  forgetRecords() {
    this.records.length = 0
  }

  /** How often the conversation was asked for. */
  requests(): number {
    return this.asked.filter((url) => url === API_ORIGIN + CONVERSATION_ADDRESS).length
  }

  answer(answer: StandInAnswer | RawAnswer, path = CONVERSATION_ADDRESS) {
    this.api.answers.set(path, answer)
  }

  /** Signs in at the conversation's address, whatever then comes of it. */
  async signIn(address = CONVERSATION_ADDRESS) {
    await this.page.goto(address)
    await enterToken(this.page)
  }

  /** The conversation is open, and what follows is counted from here. */
  async openConversation() {
    await this.signIn()
    await this.expectConversation()
    this.asked.length = 0
  }

  async expectConversation() {
    await expect(
      this.page.getByRole('heading', { level: 1, name: 'Marcus Oyelaran' }),
    ).toBeVisible()
    await expect(this.page.getByText('Assigned to Priya Natarajan')).toBeVisible()
  }

  async refresh() {
    await this.page.getByRole('button', { name: 'Refresh' }).click()
  }

  async press(name: string) {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  /** Lets time pass, with the requests that fall due in it. */
  async pass(seconds: number, atOnce = 1) {
    for (let passed = 0; passed < seconds; passed += atOnce) {
      await this.context.clock.runFor(atOnce * 1000)
      await expect.poll(() => this.pending.size).toBeLessThanOrEqual(this.unanswered)
    }
  }

  /** Requests that are never to be answered. */
  unanswered = 0

  /** The rule after every fault. */
  async expectRule({ says, as = 'alert', action, loaded, requests }: Outcome) {
    const { page } = this
    // 3: one alert or status names the cause, in plain words.
    const notices = page.locator('[role=alert]:visible, [role=status]:visible')
    await expect(notices).toHaveCount(says === null ? 0 : 1)
    if (says !== null) {
      await expect(notices).toHaveAttribute('role', as)
      await expect(notices).toHaveText(says)
      expect(await notices.innerText()).not.toMatch(/[{}<>]|undefined|NaN|\[object|\n\s*at /)
    }
    // 1: the page has text and one heading.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
    await expect(page.getByRole('main')).toHaveText(/\S/)
    // 5: what was loaded stays, or is gone.
    await expect(page.getByText('Marcus Oyelaran').first()).toBeVisible({
      visible: loaded === 'kept',
    })
    // 4: an enabled action leads on, and the keyboard gets there from where the focus is.
    const control = page.getByRole(action.role, { name: action.name }).first()
    await expect(control).toBeEnabled()
    await this.expectReachable(control)
    // 6: the token is in its header and its entry, and nowhere else.
    expect(await tokenFoundIn(page, this.records)).toEqual([])
    // 7: axe finds nothing.
    const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
    ).toEqual([])
    // 8: few requests, also in the minute that follows.
    expect(this.requests()).toBe(requests)
    expect(requests).toBeLessThanOrEqual(3)
    // A conversation on screen is brought up to date every 30 seconds, so three times at the most;
    // nothing else is asked unasked.
    const isShown = await page.getByRole('list', { name: 'At a glance' }).isVisible()
    // A little over a minute, so that the refresh that falls due at its end is over, too.
    await this.pass(65, 5)
    expect(this.requests() - requests).toBeLessThanOrEqual(isShown ? 3 : 0)
    test.info().annotations.push({ type: 'requests', description: String(requests) })
    // 2 is watched all along.
  }

  private async expectReachable(control: ReturnType<Page['locator']>) {
    const { page } = this
    const isLost = await page.evaluate(
      () =>
        document.documentElement.dataset['actedOn'] === 'yes' &&
        document.activeElement === document.body,
    )
    expect(isLost, 'the focus is lost').toBe(false)
    const isFocused = () => control.evaluate((element) => element === document.activeElement)
    for (let tabs = 0; tabs < 40 && !(await isFocused()); tabs += 1)
      await page.keyboard.press('Tab')
    await expect(control).toBeFocused()
  }
}
