import type { Compared } from './types'

// What each usual reason, in its order, is a word about: of that both sides must say something.
const ABOUT: readonly (readonly Compared['field'][])[] = [
  ['identifiers'],
  ['born', 'countries'],
  [],
  ['born'],
  ['countries'],
  [],
]

/** Whether a usual reason can be given: nobody can say that two birth dates are one where neither is known. */
export function reasonFits(index: number, compared: readonly Compared[]): boolean {
  return (ABOUT[index] ?? []).every((field) =>
    compared.some((one) => one.field === field && one.party.length > 0 && one.entry.length > 0),
  )
}
