import { render } from '@testing-library/react'
import { http } from 'msw'
import { App } from '../src/app'
import { obeyAddress } from '../src/screen-share/screen-share'
import { noBrowser } from '../src/session/browser'
import { createSessionStore } from '../src/session/create-session-store'
import { createWorkspace } from '../src/workspace'
import { conversation, location, searchRow, TOKEN, user } from './fixtures'
import { highLevel } from './page-setup'

const API = import.meta.env.VITE_API_BASE_URL

/** The real app at an address of its own, signed in unless told otherwise. */
export function renderApp(address: string, { signedIn = true } = {}) {
  window.history.replaceState(null, '', address)
  obeyAddress()
  const sessions = createSessionStore((url, init) => window.fetch(url, init), {
    ...noBrowser,
    tabStorage: () => window.sessionStorage,
  })
  const workspace = createWorkspace(sessions)
  if (signedIn) workspace.sessions.adopt(workspace.sessions.prepare(TOKEN), false)
  return render(<App workspace={workspace} />)
}

type Answers = {
  conversation?: Response
  search?: Response
  user?: Response
  location?: Response
}

/** Makes HighLevel answer as given, else with the fixtures; returns the requests it got. */
export function answerWith(answers: Answers = {}): Request[] {
  const requests: Request[] = []
  const answer = (given: Response | undefined, body: unknown) => (info: { request: Request }) => {
    requests.push(info.request)
    return given?.clone() ?? Response.json(body)
  }
  highLevel.use(
    http.get(
      `${API}/conversations/search`,
      answer(answers.search, { conversations: [searchRow], total: 1 }),
    ),
    http.get(`${API}/conversations/:id`, answer(answers.conversation, conversation)),
    http.get(`${API}/users/:id`, answer(answers.user, user)),
    http.get(`${API}/locations/:id`, answer(answers.location, location)),
  )
  return requests
}

/** Finds a badge by all that it reads as: its number stands in an element of its own. */
export function badge(words: string) {
  return (_: string, element: Element | null) =>
    element?.tagName === 'LI' && element.textContent === words
}
