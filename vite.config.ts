import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { loadEnv } from 'vite'
import { defineConfig } from 'vitest/config'
import { firstPage } from './deploy/first-page.ts'
import { entry, glance, plainImports, shortImports, unusedPartsOfRouter } from './deploy/lean.ts'
import { previewAsDeployed } from './deploy/preview.ts'
import { readSettings } from './deploy/settings.ts'

export default defineConfig(({ mode }) => {
  // The component tests speak of the defaults, whatever this checkout is set up for.
  const settings = readSettings(process.env['VITEST'] ? {} : { ...loadEnv(mode, '.', 'VITE_') })
  // Off in one of the builds that the benchmark compares.
  const hasHeadStart = process.env['VITE_HEAD_START'] !== 'off'
  return {
    plugins: [
      react(),
      tailwindcss(),
      unusedPartsOfRouter(),
      plainImports(),
      shortImports(),
      firstPage({ settings, hasHeadStart }),
      previewAsDeployed(settings.apiBaseUrl),
    ],
    define: {
      'import.meta.env.VITE_API_BASE_URL': JSON.stringify(settings.apiBaseUrl),
      'import.meta.env.VITE_HIGHLEVEL_APP_URL': JSON.stringify(settings.highLevelAppUrl),
      'import.meta.env.VITE_IDLE_MINUTES': JSON.stringify(settings.idleMinutes),
      'import.meta.env.VITE_KEEP_HOURS': JSON.stringify(settings.keepHours),
      'import.meta.env.VITE_HEAD_START': JSON.stringify(hasHeadStart ? 'on' : 'off'),
    },
    build: {
      target: 'baseline-widely-available',
      // The content security policy allows no data: addresses.
      assetsInlineLimit: 0,
      // The one file that is needed early is announced by first-page.ts.
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { ...entry, priority: 2 },
              { ...glance, priority: 1 },
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
