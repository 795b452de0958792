import type { Page } from '@playwright/test'
import { TOKEN } from '../../test/fixtures.ts'

/** The part of the token that nothing else has. */
const SECRET = TOKEN.slice(0, -4)

/** Where the token can be found, but in its storage entry and the field it was typed into. */
export async function tokenFoundIn(page: Page, records: string[]): Promise<string[]> {
  const places = await page.evaluate(async () => {
    const entries = ['sessionStorage', 'localStorage'].flatMap((name) => {
      try {
        return Object.entries(window[name === 'localStorage' ? name : 'sessionStorage'])
      } catch {
        return []
      }
    })
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    return {
      markup: document.documentElement.outerHTML,
      text: document.body.innerText,
      fields: fields.filter(({ id }) => id !== 'access-token').map(({ value }) => value),
      title: document.title,
      address: location.href,
      history: JSON.stringify(history.state),
      windowName: window.name,
      referrer: document.referrer,
      cookies: document.cookie,
      storage: entries.filter(([key]) => key !== 'inbox-viewer:session'),
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
    }
  })
  return Object.entries({ ...places, records })
    .filter(([, content]) => JSON.stringify(content).includes(SECRET))
    .map(([place]) => place)
}
