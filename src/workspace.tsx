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

/** Calls back once the page has what it came for: nothing is being asked of HighLevel, or of other tabs. */
export function whenSettled(workspace: Workspace, callback: () => void) {
  const { queryClient, sessions } = workspace
  whenIdle(() => {
    if (queryClient.isFetching() > 0 || sessions.isAsking())
      setTimeout(() => whenSettled(workspace, callback), 250)
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
