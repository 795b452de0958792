import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { runnerImport, type HtmlTagDescriptor, type Plugin } from 'vite'

/** Makes index.html show the page's shape, and fetch the app and reach out to the API, before any script has run. */
export function firstPage(apiBaseUrl: string): Plugin {
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
        return { html: html.replace('<!-- static page -->', page), tags }
      },
    },
  }
}
