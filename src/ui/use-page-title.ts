import { useEffect } from 'react'

/** The tab's title. React's own <title> would come second, after the one in index.html. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Inbox Viewer`
  }, [title])
}
