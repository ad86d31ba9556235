import { signal } from '@preact/signals'
import { words } from '../words'
import { ApiError, apiEvents, get, post, remove } from './api'

/** What a person may do: look, work, approve a release, administer people. */
export type Right = 'see' | 'work' | 'approve' | 'administer'

export interface Session {
  readonly signed_in: true
  readonly sign_in: SignIn
  readonly mode: 'local' | 'team'
  readonly person: { readonly name: string; readonly display: string; readonly role: string }
  readonly may: readonly Right[]
  readonly version: string
  readonly case: { readonly name: string; readonly exists: boolean }
}

/** The ways in that the server offers. */
export interface SignIn {
  readonly password?: boolean
  readonly oidc?: { readonly label: string; readonly path: string } | null
}

interface Nobody {
  readonly signed_in: false
  readonly sign_in: SignIn
}

/** The session; null where there is none, undefined before the server has said so. */
export const session = signal<Session | null | undefined>(undefined)

/** The ways in, where there is no session. */
export const signIn = signal<SignIn>({})

/** Why there is no session, where that is not plain. */
export const sessionError = signal<ApiError | undefined>(undefined)

/** Whether the person may do it. Pages leave out or disable what one may not do; the server refuses it anyway. */
export function may(right: Right): boolean {
  return session.value?.may.includes(right) ?? false
}

/** Asks the server anew who is there: after signing in. */
export async function loadSession(): Promise<void> {
  try {
    const loaded = await get<Session | Nobody>('/api/session')
    sessionError.value = undefined
    // Kept of a session too: once it has ended, there is a way in again.
    signIn.value = loaded.sign_in
    session.value = loaded.signed_in ? loaded : null
  } catch (error) {
    fail(error)
  }
}

/** Takes the one-time token out of the address, hands it in, and asks who is there. */
export async function startSession(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token')
  if (token) {
    // First out of sight: an address may be shown on a wall or end up in a history.
    history.replaceState(null, '', location.pathname + location.search)
    try {
      await post('/api/session', { token })
    } catch (error) {
      // Somebody who follows the printed address a second time has a session already.
      await loadSession()
      if (session.value === null) fail(error)
      return
    }
  }
  await loadSession()
}

/** Ends the session. */
export async function signOut(): Promise<void> {
  try {
    await remove('/api/session')
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 401)) throw error
  }
  session.value = null
}

function fail(error: unknown) {
  if (!(error instanceof ApiError)) throw error
  sessionError.value = error
  session.value = null
}

apiEvents.unreached = () => new ApiError(0, words.value.frame.unreached, words.value.frame.unreachedRemedy)
apiEvents.unauthorized = () => {
  session.value = null
}
