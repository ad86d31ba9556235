import { signal } from '@preact/signals'
import { cut, cutHow } from './en/cut'
import { frame } from './en/frame'
import { imports, importsHow } from './en/import'
import { login } from './en/login'
import { network, networkHow } from './en/network'
import { observe, observeHow } from './en/observe'
import { overview, overviewHow } from './en/overview'
import { people } from './en/people'
import { screen, screenHow } from './en/screen'
import { share, shareHow } from './en/share'
import { sources, sourcesHow } from './en/sources'
import { trace } from './en/trace'

/** What a figure is called, what it means, how it is computed, and where the manual tells more. */
export interface HowWords {
  readonly title: string
  readonly means: string
  readonly method: string
  readonly manual: string
}

const en = {
  cut,
  frame,
  imports,
  login,
  network,
  observe,
  overview,
  people,
  screen,
  share,
  sources,
  trace,
  /** How each figure was computed; the names begin with their page's. */
  how: {
    ...cutHow,
    ...importsHow,
    ...networkHow,
    ...observeHow,
    ...overviewHow,
    ...screenHow,
    ...shareHow,
    ...sourcesHow,
  },
}

/** All text of the pages in one language. Another language is another value of this type. */
export type Words = typeof en

/** The language of the words, as BCP 47 has it. */
export const language = signal('en')

/** The words as they are now; a component that reads them is drawn anew when they change. */
export const words = signal<Words>(en)

/** A text with its `{names}` replaced. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => (name in values ? String(values[name]) : all))
}

/** Forms of a text by number, as the language's rules call them. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** The form for a number, with `{n}` replaced by it, grouped: `plural({one: '{n} file', other: '{n} files'}, 1200)`. */
export function plural(forms: Plural, n: number): string {
  const rule = new Intl.PluralRules(language.value).select(n)
  return fill(forms[rule] ?? forms.other, { n: new Intl.NumberFormat(language.value).format(n) })
}
