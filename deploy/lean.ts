import path from 'node:path'
import type { Plugin } from 'vite'

/** Plugins that keep what nothing uses out of the first glance. */
export function lean(): Plugin[] {
  return [unusedPartsOfRouter(), unusedPartsOfQuery(), plainIcons(), plainImports()]
}

/**
 * Tells the bundler what it cannot know: that making a context or naming it for React's developer
 * tools does nothing else. Without it, all of react-router is kept for the little that is used.
 */
function unusedPartsOfRouter(): Plugin {
  return {
    name: 'unused-parts-of-router',
    apply: 'build',
    transform: {
      filter: { id: /node_modules[\\/]react-router[\\/]/ },
      handler: (code) =>
        code
          .replace(/\bReact\d*\.(createContext|forwardRef|memo)\(/g, '/* @__PURE__ */ $&')
          .replace(/^\w+\.displayName = "\w+";$/gm, '')
          // Of a class that only the router's own Routes use.
          .replace(/^RenderErrorBoundary\.contextType = \w+;$/m, ''),
    },
  }
}

/** Lists that are loaded page by page: this app has none, and the bundler cannot know it. */
function unusedPartsOfQuery(): Plugin {
  return {
    name: 'unused-parts-of-query',
    apply: 'build',
    transform: {
      filter: { id: /query-core[\\/].*[\\/]query\.js$/ },
      handler: (code) =>
        code.replace(/this\.#queryType === "infinite" \? infiniteQueryBehavior\(.*?\) : /, ''),
    },
  }
}

/** Numbers the parts of an icon: lucide’s own keys are random letters, which nothing can compress. */
function plainIcons(): Plugin {
  return {
    name: 'plain-icons',
    apply: 'build',
    transform: {
      filter: { id: /node_modules[\\/]lucide-react[\\/].*[\\/]icons[\\/]/ },
      handler(code) {
        let count = 0
        return code
          .replace(/\bkey: "\w+"/g, () => `key: ${(count += 1)}`)
          .replace('__iconData.node;', '')
      },
    },
  }
}

/** All styles are in one file, so a part that comes later brings none that it would have to wait for. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

/** Two files for the first glance, whatever else shares their parts: what asks, and what shows. */
export const entry = chunk('main', 'src/main.ts')
export const glance = chunk('app', 'src/start-app.tsx')

function chunk(name: string, start: string) {
  return {
    debugName: name,
    name: (id: string, graph: Graph) => (isPartOf(path.resolve(start), id, graph) ? name : null),
  }
}

function isPartOf(start: string, id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (start === id) return true
  if (seen.has(start)) return false
  seen.add(start)
  const imported = graph.getModuleInfo(start)?.importedIds ?? []
  return imported.some((next) => isPartOf(next, id, graph, seen))
}
