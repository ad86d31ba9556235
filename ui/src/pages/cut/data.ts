import type { Params } from '../../frame/router'

/** A plan as the server tells it: the words of plan.json. */
export interface Plan {
  readonly answer: string
  readonly how_sure: readonly string[]
  readonly assumes: string
  readonly policy: string
  readonly currency: string
  readonly inputs: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly traced: string
  readonly stoppable: string
  readonly candidates: number
  readonly freeze: readonly Freeze[]
  readonly curve: readonly Beginning[]
  readonly frontier: readonly Point[]
  readonly under_every_policy: readonly {
    readonly policy: string
    readonly traced: string
    readonly stops: string
    readonly stops_share: string
  }[]
  readonly under_any_order: { readonly stops_at_least: string; readonly of_what_arrived: string } | null
  readonly smallest: {
    readonly size: number
    readonly no_fewer_than: number
    readonly exact: boolean
    readonly accounts: readonly string[]
  }
  readonly states: {
    readonly smallest: readonly {
      readonly percent: number
      readonly countries: readonly string[]
      readonly stops: string
      readonly exact: boolean
    }[]
    readonly alone: readonly State[]
  }
  readonly months: readonly { readonly from: string; readonly stops: string }[]
  readonly notices: readonly string[]
}

export interface Freeze {
  readonly rank: number
  readonly account: string
  readonly name: string
  readonly country: string
  readonly kind: string
  readonly from: string
  readonly stops: string
  readonly cumulative: string
  readonly cumulative_share: string
  readonly collateral: string
}

/** The first accounts of a plan, with what no so many can exceed. */
export interface Beginning {
  readonly accounts: number
  readonly answer: string
  readonly guarantee: string
  readonly stops: string
  readonly stops_share: string
  readonly collateral: string
  readonly most: string
  readonly most_share: string
  readonly exact: boolean
}

export interface Point {
  readonly accounts: number
  readonly stops: string
  readonly stops_share: string
  readonly collateral: string
  readonly charge: string
}

export interface State {
  readonly country: string
  readonly accounts: number
  readonly alone: string
  readonly fair: string
  readonly fair_error: string
}

/** What GET /api/cut answers. */
export interface Cut {
  readonly state: 'current' | 'outdated' | 'none'
  readonly command: string
  readonly folder: string
  readonly plan: Plan | null
}

/** What accounts stop that somebody names. */
export interface Stopped {
  readonly answer: string
  readonly policy: string
  readonly currency: string
  readonly frozen: number
  readonly traced: string
  readonly stops: string
  readonly collateral: string
  readonly countries: readonly { readonly country: string; readonly traced: string; readonly stops: string }[]
  readonly units: readonly { readonly unit: string; readonly traced: string; readonly stops: string }[]
  readonly unknown: readonly string[]
}

/** An account through which traced money passed. */
export interface Passed {
  readonly account: string
  readonly name: string
  readonly country: string
  readonly kind: string
  readonly designated: boolean
  readonly passed: string
  readonly collateral: string
}

/** What is counted anew under a tab: the plan's accounts, those that were named, or all of countries. */
export type Counts = 'plan' | 'named' | 'countries' | 'nothing'

/** Under which the figures of a tab are counted. Beside a plan of an older state nothing is but who was named, alone. */
export function countedBy(tab: string, isPast: boolean): Counts {
  if (tab === 'whatif') return 'named'
  if (isPast) return 'nothing'
  return tab === 'states' ? 'countries' : 'plan'
}

/** Whether nothing can be learned from a bound: all of the money, which no choice can exceed anyway. */
export function saysNothing({ most_share, exact }: Pick<Beginning, 'most_share' | 'exact'>): boolean {
  return !exact && percent(most_share) === '100.0 %'
}

/** How many accounts a plan is made for unless the user says otherwise: the slider then needs no other run. */
export const BUDGET = '50'

const OPTIONS = ['policy', 'from', 'jurisdiction', 'kind', 'collateral', 'bounds', 'by', 'overdraft', 'prices'] as const

/** The options of `cut` that stand in the address, as the API takes them. */
export function optionsOf(params: Params): Readonly<Record<string, string | boolean>> {
  const options: Record<string, string | boolean> = { budget: params['budget'] ?? BUDGET }
  for (const name of OPTIONS) if (params[name]) options[name] = params[name]
  if (params['with_designated']) options['with_designated'] = true
  return options
}

/** The parts of a list that stands in the address with commas; ids hold commas too, which stand escaped. */
export function listOf(text: string | undefined): string[] {
  return text ? text.split(',').map(decodeURIComponent) : []
}

/** The list as it stands in the address. */
export function listText(items: readonly string[]): string {
  return items.map(encodeURIComponent).join(',')
}

/** The same list with the item taken out, or put at its end. */
export function toggled(items: readonly string[], item: string): string[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item]
}

/** A share such as "0.483721" for people, as the terminal says it: "48.4 %". */
export function percent(share: string): string {
  const value = Number(share) * 100
  return value > 0 && value < 0.05 ? '< 0.1 %' : `${value.toFixed(1)} %`
}

/** A part of an amount for people; amounts are for the eye here, so floating point will do. */
export function shareOf(part: string, whole: string): string {
  const all = Number(whole)
  return percent(String(all > 0 ? Number(part) / all : 0))
}
