import { type ParamChanges, writeAddress } from './router'

/** What the server says is wrong, and what to do about it. */
export class ApiError extends Error {
  /** The status of HTTP, or 0 where the server was not reached. */
  readonly status: number
  readonly remedy: string

  constructor(status: number, message: string, remedy = '') {
    super(message)
    this.status = status
    this.remedy = remedy
  }
}

/** What an answer of a list looks like. */
export interface Page<R> {
  readonly total: number
  readonly offset?: number
  readonly rows: readonly R[]
}

/** How the frame says what only it can: a server that does not answer, a session that is over. */
export const apiEvents = {
  unreached: () => new ApiError(0, 'The server does not answer.'),
  unauthorized: () => {},
}

// A page of another origin cannot send it without being asked for it: no forgery across sites.
const HEADERS = { 'X-Wellhead': '1', Accept: 'application/json' }

/** Asks for what stands at a path of the API. Throws an ApiError; aborting throws an AbortError. */
export function get<T>(path: string, params: ParamChanges = {}, signal?: AbortSignal): Promise<T> {
  return call<T>('GET', writeAddress(path, params), undefined, signal)
}

/** Sends a value as JSON. */
export function post<T>(path: string, body: unknown = {}, signal?: AbortSignal): Promise<T> {
  return call<T>('POST', path, body, signal)
}

/** Sends a value as JSON in place of what is there. */
export function put<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return call<T>('PUT', path, body, signal)
}

/** Takes away what is there. */
export function remove<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>('DELETE', path, undefined, signal)
}

async function call<T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = { method, headers: HEADERS, credentials: 'same-origin', signal: signal ?? null }
  if (body !== undefined) {
    init.headers = { ...HEADERS, 'Content-Type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  let response: Response
  let text: string
  try {
    response = await fetch(path, init)
    text = await response.text()
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw apiEvents.unreached()
  }
  return answered<T>(response.status, text)
}

/** Sends one file as it is, with no form around it that a server would have to take apart. */
export function sendFile<T>(
  path: string,
  file: File,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of what has been sent so far.
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(HEADERS)) request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = () => reject(apiEvents.unreached())
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
    request.onload = () => {
      try {
        resolve(answered<T>(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    }
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** The value of an answer, or its error thrown. */
export function answered<T>(status: number, text: string): T {
  let value: unknown
  try {
    value = text === '' ? undefined : JSON.parse(text)
  } catch {
    value = undefined
  }
  if (status >= 200 && status < 300) return value as T
  const told = (value as { error?: { message?: string; remedy?: string } } | undefined)?.error
  const error = new ApiError(status, told?.message ?? `HTTP ${status}`, told?.remedy ?? '')
  if (status === 401) apiEvents.unauthorized()
  throw error
}
