import path from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { loadEnv } from 'vite'
import { defineConfig } from 'vitest/config'
import { firstPage } from './deploy/first-page.ts'
import { previewAsDeployed } from './deploy/preview.ts'
import { readSettings } from './deploy/settings.ts'

export default defineConfig(({ mode }) => {
  // The component tests speak of the defaults, whatever this checkout is set up for.
  const settings = readSettings(process.env['VITEST'] ? {} : { ...loadEnv(mode, '.', 'VITE_') })
  return {
    plugins: [
      react(),
      tailwindcss(),
      firstPage(settings.apiBaseUrl),
      previewAsDeployed(settings.apiBaseUrl),
    ],
    define: {
      'import.meta.env.VITE_API_BASE_URL': JSON.stringify(settings.apiBaseUrl),
      'import.meta.env.VITE_HIGHLEVEL_APP_URL': JSON.stringify(settings.highLevelAppUrl),
      'import.meta.env.VITE_IDLE_MINUTES': JSON.stringify(settings.idleMinutes),
      'import.meta.env.VITE_KEEP_HOURS': JSON.stringify(settings.keepHours),
      'import.meta.env.VITE_HEAD_START': JSON.stringify(
        process.env['VITE_HEAD_START'] === 'off' ? 'off' : 'on',
      ),
    },
    build: {
      target: 'baseline-widely-available',
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      // The one file that is needed early is announced by first-page.ts.
      modulePreload: false,
      rolldownOptions: {
        // Without these two, react-router keeps 8 kB of parts that nothing uses.
        treeshake: { manualPureFunctions: PURE, propertyWriteSideEffects: false },
        output: {
          codeSplitting: {
            groups: [
              { name: entry, priority: 2 },
              { name: glance, priority: 1 },
            ],
          },
        },
      },
    },
    preview: { port: 4173, strictPort: true },
    test: {
      environment: 'jsdom',
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'deploy/**/*.test.ts'],
      setupFiles: ['test/setup.ts'],
      globalSetup: ['test/properties/seed.ts'],
    },
  }
})

/** createContext, memo and forwardRef do nothing but make something; the bundler knows them by the names it gives React. */
const PURE = ['React', ...Array.from({ length: 30 }, (_, index) => `React${index + 1}`)]

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

/** Two files for the first glance, whatever else shares their parts: what asks, and what shows. */
const entry = chunk('main', 'src/main.ts')
const glance = chunk('app', 'src/start-app.tsx')

function chunk(name: string, start: string) {
  return (id: string, graph: Graph) => (isPartOf(path.resolve(start), id, graph) ? name : null)
}

function isPartOf(start: string, id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (start === id) return true
  if (seen.has(start)) return false
  seen.add(start)
  const imported = graph.getModuleInfo(start)?.importedIds ?? []
  return imported.some((next) => isPartOf(next, id, graph, seen))
}
