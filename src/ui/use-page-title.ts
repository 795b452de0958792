import { useLayoutEffect } from 'react'

/** They would turn the rest of the title around. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The tab's title. React's own <title> would come second, after the one in index.html. */
export function usePageTitle(title: string) {
  // A layout effect runs again when a page that was hidden for a moment is shown again.
  useLayoutEffect(() => {
    document.title = `${title.replace(DIRECTION_MARKS, '')} · Inbox Viewer`
  }, [title])
}
