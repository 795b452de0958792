import FlaskConical from 'lucide-react/icons/flask-conical'
import { useState } from 'react'
import { matchPath, useLocation } from 'react-router'
import { AppLink } from '../app-link'
import { ConversationRoute } from '../conversation/conversation-route'
import { DeadEnd } from '../opener/dead-end'
import { noBrowser } from '../session/browser'
import { createSessionStore } from '../session/create-session-store'
import { buttonLook } from '../ui/button'
import { createWorkspace, WorkspaceProvider } from '../workspace'
import { demoFetch } from './demo-fetch'
import { Gallery } from './gallery'
import { SAMPLES } from './samples'

/** `/demo`: the same app on sample data, with no token and no network. */
export function Demo() {
  const { pathname } = useLocation()
  return (
    <>
      {/* Anew for each page, so that its links do not keep the focus from the page’s heading. */}
      <p
        key={pathname}
        className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-note bg-violet-soft px-3.5 py-2.5 text-sm text-violet"
      >
        <span className="mr-auto">
          <FlaskConical className="mr-2 inline size-4" />
          <strong>Sample data.</strong> Everyone here is invented, and HighLevel is not asked.
        </span>
        <span className="flex flex-wrap gap-x-4 gap-y-1 font-semibold underline underline-offset-2 print:hidden">
          <AppLink to="/demo">All samples</AppLink>
          <AppLink to="/">Leave the samples</AppLink>
        </span>
      </p>
      {pageAt(pathname)}
    </>
  )
}

function pageAt(pathname: string) {
  const id = matchPath('/demo/conversations/:id', pathname)?.params.id
  if (id !== undefined && SAMPLES.has(id)) return <SampleWorkspace key={id} id={id} />
  return matchPath('/demo', pathname) ? <Gallery /> : <NoSuchSample />
}

function NoSuchSample() {
  return (
    <DeadEnd title="There is no sample at this address" explanation="Check the link, or pick one.">
      <div className="mt-5.5">
        <AppLink to="/demo" className={buttonLook('primary')}>
          See all samples
        </AppLink>
      </div>
    </DeadEnd>
  )
}

/** A workspace for each sample: a refused sample token must not sign the next sample out. */
function SampleWorkspace({ id }: { id: string }) {
  const [workspace] = useState(createDemoWorkspace)
  return (
    <WorkspaceProvider workspace={workspace}>
      <ConversationRoute text={id} home="/demo" isSample />
    </WorkspaceProvider>
  )
}

function createDemoWorkspace() {
  const workspace = createWorkspace(createSessionStore(demoFetch, noBrowser))
  workspace.sessions.adopt(workspace.sessions.prepare('sample-data-token'), false)
  return workspace
}
