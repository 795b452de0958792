import { useLayoutEffect } from 'react'

/** Without what would turn the rest of the line around. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
}

/** The tab's title and icon. React's own <title> would come second, after the one in index.html. */
export function usePageTitle(title: string, icon = '/icon.svg') {
  // A layout effect runs again when a page that was hidden for a moment is shown again.
  useLayoutEffect(() => {
    document.title = `${withoutDirectionMarks(title)} · Inbox Viewer`
    document.querySelector('link[rel=icon]')?.setAttribute('href', icon)
  }, [title, icon])
}
