import type { BrowserContext, Page } from '@playwright/test'
import { CONVERSATION_ID, searchRow, TOKEN } from '../../test/fixtures.ts'

export const ADDRESS = `/conversations/${CONVERSATION_ID}`

export type State = Awaited<ReturnType<BrowserContext['storageState']>>

/** As a person does it, with the token kept on the device. */
export async function signIn(context: BrowserContext, origin: string): Promise<State> {
  const page = await context.newPage()
  await page.goto(origin + ADDRESS)
  await page.getByLabel('Access token').fill(TOKEN)
  await page.getByLabel(/^Keep on this device/).check()
  await page.getByRole('button', { name: 'Open conversation' }).click()
  await wholePage(page)
  await page.close()
  return context.storageState()
}

/** The name comes after the badges, so scripts and caches have settled. */
export function wholePage(page: Page) {
  return page.getByRole('heading', { level: 1, name: searchRow.fullName }).waitFor()
}
