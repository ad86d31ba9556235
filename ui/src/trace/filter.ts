import { type Params, route, setParams } from '../frame/router'

/** The settings in the address that say which part of the traced money is meant. */
const NAMES = ['policy', 'unit', 'country', 'kind', 'from', 'to', 'text'] as const

/** A filter that is a list of names. */
export type ListName = 'unit' | 'country' | 'kind'

/** How the address calls a country that is not known. */
export const UNKNOWN = 'unknown'

/** Those settings of the address that filter, for the server or another page. */
export function filterOf(params: Params): Params {
  return Object.fromEntries(NAMES.filter((name) => params[name] !== undefined).map((name) => [name, params[name]!]))
}

/** The names of a list in the address: "north,south%2C east" is two. */
export function listOf(params: Params, name: ListName): string[] {
  const text = params[name] ?? ''
  return text === '' ? [] : text.split(',').map(decoded)
}

/** The names as a list for the address; commas of their own are encoded. */
export function listed(names: readonly string[]): string {
  return names.map((name) => name.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Takes a name into the list, or out of it; the browser's back button undoes it. */
export function toggle(name: ListName, value: string) {
  const before = listOf(route.value.params, name)
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  setParams({ [name]: listed(after) }, { push: true })
}

/** Whether anything but the policy is set. */
export function isFiltered(params: Params): boolean {
  return NAMES.some((name) => name !== 'policy' && params[name] !== undefined)
}

/** All money again, in the same light. */
export function clearFilter() {
  setParams({ unit: '', country: '', kind: '', from: '', to: '', text: '' }, { push: true })
}
