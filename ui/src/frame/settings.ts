import { get, put } from './api'
import { session } from './session'
import { isTheme, type Theme, theme } from './theme'

/** In a team, sets what the person set at whichever machine; who is alone has only this browser. */
export async function loadSettings(): Promise<void> {
  if (session.value?.mode !== 'team') return
  const { settings } = await get<{ settings: Readonly<Record<string, string>> }>('/api/settings')
  if (isTheme(settings['theme'])) theme.value = settings['theme']
}

/** Chooses the colours. That the server could not keep them is no reason not to have them. */
export function chooseTheme(chosen: Theme) {
  theme.value = chosen
  if (session.value?.mode === 'team') void put('/api/settings/theme', { value: chosen }).catch(() => {})
}
