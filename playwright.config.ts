import { defineConfig } from '@playwright/test'
import { HIGHLEVEL_API } from './deploy/settings.ts'
import { API_ORIGIN, APP_ORIGIN, APP_PORT } from './e2e/addresses.ts'
import { findChromium } from './e2e/chromium.ts'

/** Pictures are of the app as it is by default. */
const isForPictures = process.argv.includes('--project=screenshots')

/** The browser tests: the production build, with its real headers, in a real browser. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/install-servers.ts',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: '100%',
  // Far longer than anything takes: a busy machine is no fault of the app, and speed is judged elsewhere.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['./e2e/faults/table-reporter.ts'],
    ['json', { outputFile: process.env['BROWSER_REPORT'] ?? '.reports/browser.json' }],
  ],
  use: {
    baseURL: APP_ORIGIN,
    timezoneId: 'Europe/Berlin',
    launchOptions: { executablePath: findChromium() },
  },
  projects: [
    { name: 'tests', testMatch: '**/*.spec.ts' },
    { name: 'screenshots', testMatch: '**/screenshots.ts' },
  ],
  webServer: {
    command: `npx vite build --outDir .e2e --logLevel warn && npx vite preview --outDir .e2e --port ${APP_PORT}`,
    url: APP_ORIGIN,
    env: {
      VITE_API_BASE_URL: isForPictures ? HIGHLEVEL_API : API_ORIGIN,
      VITE_HIGHLEVEL_APP_URL: 'https://app.gohighlevel.com',
    },
    reuseExistingServer: false,
  },
})
