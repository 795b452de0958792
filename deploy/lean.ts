import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Tells the bundler what it cannot know: that making a context or naming it for React's developer
 * tools does nothing else. Without it, all of react-router is kept for the little that is used.
 */
export function unusedPartsOfRouter(): Plugin {
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

/** All styles are in one file, so a part that comes later brings none that it would have to wait for. */
export function plainImports(): Plugin {
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

/** Vite gives each `(await import(…)).Part` a function and two names of its own; what is meant is shorter. */
export function shortImports(): Plugin {
  return {
    name: 'short-imports',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/ },
      handler: (code) =>
        code.replace(
          /async \(\) => \(await import\(('[^']+')\)\)\.(\w+)/g,
          '() => import($1).then((part) => part.$2)',
        ),
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
