/** Where the app is served, and the API address that its test build has in it. */
export const APP_PORT = 4273
export const APP_ORIGIN = `http://localhost:${APP_PORT}`
export const API_PORT = 4275
export const API_ORIGIN = `http://localhost:${API_PORT}`
