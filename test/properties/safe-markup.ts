import { expect } from 'vitest'

const ID = '(?!pit-)[A-Za-z0-9_-]{1,64}'
const HIGHLEVEL = new RegExp(
  `^https://app\\.gohighlevel\\.com/v2/location/${ID}/(conversations/conversations/${ID}\\?category=team-inbox&tab=all|contacts/detail/${ID})$`,
  'i',
)
const IN_APP = /^\/(?!\/)/

/** Elements that load, run or lead somewhere: of these the pages here have links alone. */
const ACTIVE =
  'img, script, iframe, object, embed, style, link, form, base, meta, b, [src], [style]'

/** Nothing from the data became markup, and every link is on the allow-list. */
export function expectSafeMarkup(page: Element) {
  expect(page.querySelectorAll(ACTIVE)).toHaveLength(0)
  for (const link of page.querySelectorAll('[href]')) {
    const address = link.getAttribute('href') ?? ''
    expect(link.tagName === 'A' && (HIGHLEVEL.test(address) || IN_APP.test(address))).toBe(true)
  }
  expect(page.textContent).not.toMatch(/\b(undefined|null|NaN|Infinity)\b|\[object /)
}

/** Text that turns the reading direction stays among itself. */
export function expectIsolated(page: Element) {
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode
    if (/[\u0590-\u08FF\u202A-\u202E\u2066-\u2069]/.test(textContent ?? '')) {
      expect(parentElement?.closest('bdi, [aria-hidden]')).not.toBeNull()
    }
  }
}
