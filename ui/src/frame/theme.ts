import { computed, effect, signal } from '@preact/signals'

/** Light, dark, or as the machine is set. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'wellhead.theme'
const machineDark = signal(false)

/** What the user chose; kept in this browser, and in a team for the person too. */
export const theme = signal<Theme>('system')

/** Whether the pages are dark now. */
export const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && machineDark.value))

/** Follows the machine's setting and the user's choice. */
export function startTheme() {
  const query = matchMedia('(prefers-color-scheme: dark)')
  machineDark.value = query.matches
  query.addEventListener('change', () => (machineDark.value = query.matches))
  const kept = localStorage.getItem(KEY)
  if (kept === 'light' || kept === 'dark') theme.value = kept
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value
    localStorage.setItem(KEY, theme.value)
  })
}

/** Whether a text is a theme. */
export function isTheme(text: string | undefined): text is Theme {
  return text === 'system' || text === 'light' || text === 'dark'
}

/** How many colours units have before they begin anew. */
export const UNIT_COLOURS = 8

/** The colour of a designated unit, for CSS and SVG: told apart by the colour-blind, in both themes. */
export function unitColour(index: number): string {
  return `var(--unit-${(index % UNIT_COLOURS) + 1})`
}

let probe: HTMLElement | undefined

/** A colour of the theme as `rgb(...)`, for canvas and WebGL: `colour('--unit-1')`. Reading it in a component or an effect draws anew when the theme changes. */
export function colour(variable: string): string {
  void dark.value
  probe ??= document.documentElement.appendChild(document.createElement('i'))
  probe.hidden = true
  probe.style.color = `var(${variable})`
  return getComputedStyle(probe).color
}
