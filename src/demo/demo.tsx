import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { Link, Route, Routes, useParams } from 'react-router'
import { ConversationRoute } from '../conversation/conversation-route'
import { NoSuchPage } from '../opener/dead-end'
import { noBrowser } from '../session/browser'
import { createWorkspace, WorkspaceProvider } from '../workspace'
import { demoFetch } from './demo-fetch'
import { Gallery } from './gallery'

/** `/demo`: the same app on sample data, with no token and no network. */
export function Demo() {
  return (
    <>
      <p className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-note bg-violet-soft px-3.5 py-2.5 text-sm text-violet">
        <span className="mr-auto">
          <FlaskConical className="mr-2 inline size-4" />
          <strong>Sample data.</strong> Everyone here is invented, and HighLevel is not asked.
        </span>
        <Link to="/demo" className="font-semibold underline underline-offset-2">
          All samples
        </Link>
        <Link to="/" className="font-semibold underline underline-offset-2">
          Leave the samples
        </Link>
      </p>
      <Routes>
        <Route index element={<Gallery />} />
        <Route path="conversations/:conversationId" element={<DemoConversation />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </>
  )
}

function DemoConversation() {
  const { conversationId } = useParams()
  return <SampleWorkspace key={conversationId} />
}

/** A workspace for each sample: a refused sample token must not sign the next sample out. */
function SampleWorkspace() {
  const [workspace] = useState(createDemoWorkspace)
  return (
    <WorkspaceProvider workspace={workspace}>
      <ConversationRoute home="/demo" />
    </WorkspaceProvider>
  )
}

function createDemoWorkspace() {
  const workspace = createWorkspace(demoFetch, noBrowser)
  workspace.sessions.adopt(workspace.sessions.prepare('sample-data-token'), false)
  return workspace
}
