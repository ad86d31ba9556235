import { signal } from '@preact/signals'
import { Uploads } from '../../frame/uploads'

/** What a file that is sent is used as. */
export type Use = 'payments' | 'designated' | 'rates'

/** The files of the next import. They stay while the user looks at other pages. */
export const uploads = new Uploads()

/** What those files are used as, by their keys; payments where nothing is said. */
export const uses = signal<Readonly<Record<number, Use>>>({})

export interface Options {
  readonly name: string
  readonly base: string
  readonly strict: boolean
  readonly profile: string
}

const NONE: Options = { name: '', base: '', strict: false, profile: '' }

/** How they are imported. */
export const options = signal<Options>(NONE)

/** The job of this page that was started last, by its id. */
export const started = signal<string | undefined>(undefined)

/** Whether it may be a table, by its name: only for one is a profile of use. */
export function isTable(name: string): boolean {
  return /\.(csv|tsv|tab|txt|xlsx|ods)(\.(gz|zst|bz2|xz))?$/i.test(name)
}

/** What the server is asked for. */
export function wanted() {
  const here = uploads.files.value.filter(({ state }) => state === 'here')
  const used = (use: Use) => here.filter(({ key }) => (uses.value[key] ?? 'payments') === use).map(({ name }) => name)
  const { name, base, strict, profile } = options.value
  return {
    batch: here.length > 0 ? uploads.batch : '',
    files: used('payments'),
    designated: used('designated').at(-1) ?? '',
    rates: used('rates').at(-1) ?? '',
    name,
    base: base.trim().toUpperCase(),
    strict,
    profile,
  }
}

/** Begins anew once a job has the files. */
export function forget() {
  uploads.clear()
  uses.value = {}
  options.value = NONE
}
