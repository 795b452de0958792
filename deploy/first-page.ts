import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { runnerImport, type HtmlTagDescriptor, type Plugin } from 'vite'
import { INLINE_SCRIPT } from './inline-script.ts'
import type { Settings } from './settings.ts'

type Options = {
  settings: Settings
  /** Whether HighLevel is asked before any file is here. */
  hasHeadStart: boolean
}

/** Makes index.html show the page's shape, ask HighLevel and fetch the app before there is any other file. */
export function firstPage({ settings, hasHeadStart }: Options): Plugin {
  const { apiBaseUrl, idleMinutes } = settings
  return {
    name: 'first-page',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const { module } = await runnerImport<{ StaticPage: () => ReactNode }>(
          '/src/static-page.tsx',
          { logLevel: 'error' },
        )
        const [app] = Object.values(bundle ?? {}).filter(
          (file) => file.type === 'chunk' && file.name === 'app',
        )
        const tags: HtmlTagDescriptor[] = []
        if (!apiBaseUrl.startsWith('/')) {
          tags.push({
            tag: 'link',
            attrs: { rel: 'preconnect', href: new URL(apiBaseUrl).origin, crossorigin: true },
            injectTo: 'head-prepend',
          })
        }
        for (const file of app?.type === 'chunk' ? [app.fileName, ...app.imports] : []) {
          if (html.includes(file)) continue
          tags.push({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `/${file}`, crossorigin: true },
            injectTo: 'head',
          })
        }
        const page = renderToStaticMarkup(module.StaticPage())
        const inline = `<script data-api="${apiBaseUrl}" data-idle-minutes="${idleMinutes}">${INLINE_SCRIPT}</script>`
        return {
          // Not by a text: `$` has a meaning there.
          html: html
            .replace('<!-- static page -->', () => page)
            .replace('<!-- inline script -->', () => (hasHeadStart ? inline : '')),
          tags,
        }
      },
    },
  }
}
