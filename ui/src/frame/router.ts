import { signal } from '@preact/signals'

/** The settings of a view, as they stand in its address: texts by name, never empty ones. */
export type Params = Readonly<Record<string, string>>

/** Where the user is: a path such as `/sources/acc-17` and the view's settings. */
export interface Route {
  readonly path: string
  readonly params: Params
}

/** What may be given for settings: what is undefined, null or empty is taken out of the address. */
export type ParamChanges = Readonly<Record<string, string | number | boolean | null | undefined>>

// Browsers stop listening to a page that changes its address hundreds of times a minute, as a dragged slider would.
const ADDRESS_PAUSE_MILLIS = 150

/** Reads a route from the part of an address behind the host. An address that is no good UTF-8 keeps its percent signs. */
export function readAddress(address: string): Route {
  const [beforeHash = ''] = address.split('#', 1)
  const at = beforeHash.indexOf('?')
  const path = (at < 0 ? beforeHash : beforeHash.slice(0, at)).replace(/\/+$/, '') || '/'
  return { path, params: changed({}, Object.fromEntries(new URLSearchParams(at < 0 ? '' : beforeHash.slice(at)))) }
}

/** Writes a route as an address. Settings stand in the order of their names: the same view has the same address. */
export function writeAddress(path: string, params: ParamChanges = {}): string {
  const query = new URLSearchParams(changed({}, params)).toString()
  return query === '' ? path : `${path}?${query}`
}

/** The settings with some of them changed, in the order of their names. */
export function changed(params: Params, changes: ParamChanges): Params {
  const entries = Object.entries({ ...params, ...changes })
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([name, value]) => [name, String(value)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The parts of a path, decoded: `/sources/a%2Fb` has `sources` and `a/b`. */
export function parts(path: string): string[] {
  return path.split('/').filter(Boolean).map(decoded).map(withoutTilde)
}

/** A path of parts, each encoded: what stands in data may hold any letters. */
export function pathOf(...names: string[]): string {
  return '/' + names.map(partOf).join('/')
}

/**
 * One part of a path, encoded. A browser takes `.` and `..` out of an address, however they are written: they get a
 * tilde before them, as does what looks like that. The server reads it so too.
 */
export function partOf(name: string): string {
  return encodeURIComponent(/^~*\.{1,2}$/.test(name) ? `~${name}` : name)
}

function withoutTilde(name: string): string {
  return /^~+\.{1,2}$/.test(name) ? name.slice(1) : name
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const inBrowser = typeof location !== 'undefined'
const here = () => readAddress(location.pathname + location.search)

/** Where the user is. Reading it in a component draws that anew when it changes. */
export const route = signal<Route>(inBrowser ? here() : { path: '/', params: {} })

let waiting: ReturnType<typeof setTimeout> | undefined

function writeNow() {
  clearTimeout(waiting)
  waiting = undefined
  history.replaceState(null, '', writeAddress(route.value.path, route.value.params))
}

/** Goes to another view. An address with `?` in it is taken apart. */
export function navigate(path: string, params: ParamChanges = {}) {
  if (waiting !== undefined) writeNow()
  const to = readAddress(path)
  const next = { path: to.path, params: changed(to.params, params) }
  const address = writeAddress(next.path, next.params)
  if (address !== writeAddress(route.value.path, route.value.params)) history.pushState(null, '', address)
  route.value = next
}

/** Changes settings of the view where the user is; with `push`, the browser's back button undoes it. */
export function setParams(changes: ParamChanges, { push = false } = {}) {
  const { path, params } = route.value
  if (push) {
    navigate(path, changed(params, changes))
    return
  }
  route.value = { path, params: changed(params, changes) }
  waiting ??= setTimeout(writeNow, ADDRESS_PAUSE_MILLIS)
}

if (inBrowser) {
  addEventListener('popstate', () => {
    clearTimeout(waiting)
    waiting = undefined
    route.value = here()
  })
}
