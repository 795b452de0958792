import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createQueryClient } from './api/query-client'
import type { SessionStore } from './session/session-store'
import { SessionContext } from './session/use-session'
import { whenIdle } from './ui/lazy-page'

/** A session and what was loaded with it: once for the live app, once for each demo conversation. */
export type Workspace = { sessions: SessionStore; queryClient: QueryClient }

export function createWorkspace(sessions: SessionStore): Workspace {
  const queryClient = createQueryClient((sessionId) => {
    const refused = sessions.all().find(({ id }) => id === sessionId)
    if (refused) sessions.refuse(refused)
  })
  let known = sessions.all()
  sessions.subscribe(() => {
    const held = sessions.all()
    for (const { id } of known) {
      if (held.every((session) => session.id !== id)) queryClient.removeQueries({ queryKey: [id] })
    }
    known = held
  })
  return { sessions, queryClient }
}

/** Longer than the glance takes where all is well; then a person may want the rest of the page meanwhile. */
const WAIT_NO_LONGER_MS = 2000

/** Calls back once the page has what it came for, so that nothing is being asked of HighLevel or of other tabs, or has waited for it long enough. */
export function whenSettled(workspace: Workspace, callback: () => void, since = Date.now()) {
  const { queryClient, sessions } = workspace
  whenIdle(() => {
    const isWaiting = queryClient.isFetching() > 0 || sessions.isAsking()
    if (isWaiting && Date.now() - since < WAIT_NO_LONGER_MS)
      setTimeout(() => whenSettled(workspace, callback, since), 250)
    else callback()
  })
}

type Props = { workspace: Workspace; children: ReactNode }

export function WorkspaceProvider({ workspace, children }: Props) {
  return (
    <QueryClientProvider client={workspace.queryClient}>
      <SessionContext value={workspace.sessions}>{children}</SessionContext>
    </QueryClientProvider>
  )
}
