const FIRST_PORT = Number(process.env['TEST_PORT'] || 4273)

/** Where the app is served, and the API address that its test build has in it. */
export const APP_PORT = FIRST_PORT
export const APP_ORIGIN = `http://localhost:${APP_PORT}`
export const API_PORT = FIRST_PORT + 2
export const API_ORIGIN = `http://localhost:${API_PORT}`
