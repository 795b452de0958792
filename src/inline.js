// The one inline script of index.html, for what must not wait for a file. Its hash stands in the content
// security policy; it is put in as it is here, but for these comments (deploy/inline-script.ts).
;(() => {
  const settings = document.currentScript?.dataset
  try {
    const theme = shared('theme')
    if (theme) document.documentElement.dataset.theme = theme
    ask()
  } catch {
    // Storage may be blocked, or hold what nobody knows: the app deals with that.
  }

  /** Asks for the address’s conversation; `api/first-request.ts` takes the answer up. */
  function ask() {
    const id = window.location.pathname.match(/^\/conversations\/([\w-]{1,64})$/)?.[1]
    const token = id && !/^(pit-|search$)/i.test(id) && findToken()
    if (!token) return
    const canceller = new AbortController()
    const request = new Request(`${settings?.api}/conversations/${id}`, {
      headers: {
        Authorization: `Bearer ${token}`,
        Version: '2021-04-15',
        Accept: 'application/json',
      },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: canceller.signal,
    })
    const response = fetch(request)
    window.firstRequest = { request, response, cancel: () => canceller.abort() }
    // What fails before the app is here is asked again by the app, which can say why.
    response.catch(() => delete window.firstRequest)
  }

  /** The token that the app will use, by the rules of `session/`; null where there is any doubt. */
  function findToken() {
    const now = Date.now()
    const kept = read(localStorage)
    const isKept = Number(at(kept, 'keptUntil')) > now
    const holding = isKept ? kept : read(sessionStorage)
    const idleMs = now - Number(shared('active-at') ?? now)
    const isIdle = !(idleMs < Number(settings?.idleMinutes) * 60_000)
    if (!isKept && (isIdle || at(holding, 'keptUntil') !== null)) return null
    if (at(holding, 'mark') !== (shared('sign-out-mark') ?? '')) return null

    const hint = new URLSearchParams(window.location.search).get('location') ?? ''
    const [key, wanted] = /^[\w-]{1,64}$/.test(hint)
      ? ['location', hint]
      : ['id', at(holding, 'currentId')]
    const entries = at(holding, 'entries')
    /** @type {unknown} */
    const entry = Array.isArray(entries) && entries.find((one) => at(one, key) === wanted)
    const token = at(entry, 'token')
    return typeof token === 'string' ? token : null
  }

  /** @param {string} name */
  function shared(name) {
    return localStorage.getItem(`inbox-viewer:${name}`)
  }

  /** @param {Storage} storage @returns {unknown} */
  function read(storage) {
    return JSON.parse(storage.getItem('inbox-viewer:session') ?? 'null')
  }

  /** @param {unknown} value @param {string} key @returns {unknown} */
  function at(value, key) {
    return Object(value) === value ? Reflect.get(Object(value), key) : undefined
  }
})()
