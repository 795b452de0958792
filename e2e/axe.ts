import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations', 'incomplete'],
  preload: false,
}

/** What axe leaves to people, and what they found: the rule, and what axe could not tell. */
const LOOKED_AT: Record<string, string> = {
  'color-contrast elmPartiallyObscuring':
    'Text in a modal dialog: axe takes the page behind it for what it stands on. It stands on surface or sunken, for which styles.test.ts counts.',
}

const WIDTHS = [1280, 320]
const SCHEMES = ['light', 'dark'] as const

type Results = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations' | 'incomplete'>

declare global {
  interface Window {
    axe?: { run: (options: typeof OPTIONS) => Promise<Results> }
  }
}

/** In both schemes, on a desk and on the narrowest phone, without loading the page again. */
export async function expectGoodLooks(page: Page) {
  const found = new Set<string>()
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    const contentWidth = await page.evaluate(() => document.documentElement.scrollWidth)
    if (contentWidth > width) found.add(`${contentWidth} px wide on ${width} px`)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const { violations, incomplete } = await ask(page)
      const unexplained = incomplete.filter(({ id, nodes }) =>
        nodes.some((node) => !(`${id} ${causeOf(node)}` in LOOKED_AT)),
      )
      for (const { id, nodes } of [...violations, ...unexplained]) {
        const where = nodes.map((node) => `${causeOf(node)} ${node.html} ${node.failureSummary}`)
        found.add(`${id}, ${colorScheme}, ${width} px: ${where.join(' ')}`)
      }
    }
  }
  expect([...found]).toEqual([])
}

/** Takes axe there once: that takes longer than asking it. */
async function ask(page: Page): Promise<Results> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await new AxeBuilder({ page }).setLegacyMode().withRules('html-has-lang').analyze()
  }
  const results = await page.evaluate((options) => window.axe?.run(options), OPTIONS)
  if (!results) throw new Error('There is no axe in the page.')
  return results
}

/** What axe calls the cause; empty where it names none. */
function causeOf({ any, all, none }: Results['incomplete'][number]['nodes'][number]): string {
  const data: unknown = [...any, ...all, ...none][0]?.data
  return typeof data === 'object' && data ? String(Reflect.get(data, 'messageKey')) : ''
}
