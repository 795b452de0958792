import type { Page } from '@playwright/test'

type Role = Parameters<Page['getByRole']>[0]

/** Something that a person does, or waits for. */
export type Act = (page: Page) => Promise<unknown>

/** With the mouse alone: Playwright's own click has work done in the page, which would be timed too. */
export function click(role: Role, name: string): Act {
  return async (page) => {
    const target = page.getByRole(role, { name, exact: true })
    await target.scrollIntoViewIfNeeded()
    const box = await target.boundingBox()
    if (!box) throw new Error(`There is no ${role} "${name}" to click.`)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    // The pointer is there before it presses.
    await page.mouse.move(x, y)
    await page.mouse.click(x, y)
  }
}

export function sees(role: Role, name: string): Act {
  return (page) => page.getByRole(role, { name, exact: true }).waitFor()
}
