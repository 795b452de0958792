/** Checked and filled in by vite.config.ts. */
interface ImportMetaEnv {
  readonly VITE_API_BASE_URL: string
  readonly VITE_HIGHLEVEL_APP_URL: string
  readonly VITE_IDLE_MINUTES: string
  readonly VITE_KEEP_HOURS: string
  /** 'off' in one of the builds that the benchmark compares. */
  readonly VITE_HEAD_START: 'on' | 'off'
}

/** Left by `inline.js`, for a moment. */
interface Window {
  firstRequest?: import('./api/first-request').FirstRequest
}
