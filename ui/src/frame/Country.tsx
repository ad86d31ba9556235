import { language, words } from '../words'

let names: { of: string; display: Intl.DisplayNames } | undefined

/** The name of a country by its two letters; "" is unknown, and what is no code stays as it is. */
export function countryName(code: string): string {
  if (code === '') return words.value.frame.unknown
  if (names?.of !== language.value) {
    names = {
      of: language.value,
      display: new Intl.DisplayNames([language.value], { type: 'region', fallback: 'code' }),
    }
  }
  try {
    return names.display.of(code) ?? code
  } catch {
    return code
  }
}

/** A country by its name, with its two letters as its title. */
export function Country({ code }: { code: string }) {
  return (
    <span class={code === '' ? 'dim' : undefined} title={code || undefined}>
      {countryName(code)}
    </span>
  )
}
