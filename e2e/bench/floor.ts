import { createHash } from 'node:crypto'
import { API_ORIGIN } from '../addresses.ts'

/** As the app asks, and no more; plain text in the markup that the watcher looks for. */
const SCRIPT = `
const { entries, currentId } = JSON.parse(localStorage.getItem('inbox-viewer:session'))
const { token } = entries.find(({ id }) => id === currentId)
const id = location.pathname.split('/').at(-1)
fetch('${API_ORIGIN}/conversations/' + id, {
  headers: { Authorization: 'Bearer ' + token, Version: '2021-04-15', Accept: 'application/json' },
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
})
  .then((answer) => answer.json())
  .then(({ contactId, type, unreadCount, starred, assignedTo, inbox }) => {
    document.querySelector('h1').textContent = 'Contact ' + contactId
    const list = document.createElement('ul')
    list.ariaLabel = 'At a glance'
    const badges = [
      type === 1 ? 'Phone' : 'Channel ' + type,
      unreadCount + ' unread messages',
      starred ? 'Starred' : 'Not starred',
      'Assigned to ' + assignedTo,
      inbox ? 'In inbox' : 'Not in inbox',
    ]
    for (const badge of badges) {
      list.appendChild(document.createElement('li')).textContent = badge
    }
    document.querySelector('main').append(list)
  })
`

/** The least that shows a conversation: one page, one inline script, one fetch. */
export const FLOOR_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>The floor</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
  </head>
  <body>
    <main><h1>Loading</h1></main>
    <script>${SCRIPT}</script>
  </body>
</html>
`

/** What a content security policy must allow for it. */
export const FLOOR_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`
