import type { ComponentType } from 'preact'
import type { Right } from '../frame/session'

/** The entries of the navigation, in their order; one is shown where its folder beside this file exists. */
const VERBS = ['overview', 'sources', 'network', 'screen', 'cut', 'observe', 'share', 'import', 'people'] as const

export type Verb = (typeof VERBS)[number]

/** A page: the first part of its path, and its code, fetched when it is first opened. */
export interface PageEntry {
  readonly path: string
  readonly verb: Verb
  /** Who may not do this does not see it. */
  readonly needs: Right
  readonly load: () => Promise<{ default: ComponentType }>
}

const found = import.meta.glob<{ default: ComponentType }>('./*/index.tsx')

/** The pages that exist, in the order of the navigation. */
export const pages: readonly PageEntry[] = VERBS.flatMap((verb) => {
  const load = found[`./${verb}/index.tsx`]
  return load ? [{ path: `/${verb}`, verb, needs: verb === 'people' ? 'administer' : 'see', load } as const] : []
})

/** The view that lets people in, where there is one. */
export const login = found['./login/index.tsx']
