import type { Page } from '@playwright/test'
import * as v from 'valibot'

/** The browser tells of none that is shorter; its times are in steps of 8 ms. */
const SHORTEST_MS = 16

const entrySchema = v.pipe(v.string(), v.parseJson(), v.object({ at: v.number(), ms: v.number() }))

/**
 * Times what is done on the page from the input to the next paint, by the browser's Event Timing: of
 * all events of an interaction the longest, as Interaction to Next Paint has it.
 */
export async function watchInteractions(page: Page) {
  const done: { name: string; from: number; to: number }[] = []
  const heard: v.InferOutput<typeof entrySchema>[] = []
  page.on('console', (message) => {
    const [, entry] = message.text().match(/^interaction (.*)/) ?? []
    if (entry) heard.push(v.parse(entrySchema, entry))
  })
  await page.addInitScript(noteInteractions, SHORTEST_MS)
  const now = () => page.evaluate(() => performance.now())

  return {
    async time(name: string, act: () => Promise<unknown>) {
      const from = await now()
      await act()
      done.push({ name, from, to: await now() })
    },
    /** What the browser has told of by now, which it does a while after the paint. */
    times: () =>
      done.map(({ name, from, to }) => {
        const own = heard.filter(({ at }) => at >= from && at <= to)
        return { name, ms: Math.max(SHORTEST_MS, ...own.map(({ ms }) => ms)) }
      }),
  }
}

/** Runs in the page. */
function noteInteractions(durationThreshold: number) {
  const events = { type: 'event', durationThreshold }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!Reflect.get(entry, 'interactionId')) continue
      console.debug(`interaction ${JSON.stringify({ at: entry.startTime, ms: entry.duration })}`)
    }
  }).observe(events)
}
