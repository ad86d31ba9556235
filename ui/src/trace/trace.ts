import { get } from '../frame/api'
import { useJobDone } from '../frame/jobs'
import { type Load, useLoad } from '../frame/useLoad'
import { unitColour } from '../frame/theme'

export type Policy = 'proportional' | 'fifo' | 'lifo' | 'poison'

/** The trace that the pages show: see the schema Trace of openapi.yaml. */
export interface Trace {
  readonly state: 'none' | 'ready' | 'stale'
  readonly changed: '' | 'case' | 'designated' | 'damaged'
  readonly command: string
  readonly result: string
  /** When it was written; another run over the same question has the same folder. */
  readonly written_at: string | null
  readonly options: Readonly<Record<string, string>>
  readonly inputs: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly payments: number
  readonly currency: string
  readonly policies: readonly Policy[]
  readonly policy: Policy | ''
  readonly units: readonly Unit[]
  readonly step: '' | 'day' | 'month' | 'year'
  readonly buckets: readonly string[]
}

export interface Unit {
  readonly name: string
  readonly country: string
  readonly accounts: number
}

/** The answer in one look: see the schema Overview of openapi.yaml. */
export interface Overview {
  readonly policy: Policy
  readonly currency: string
  readonly received: string
  readonly traced: string
  readonly amount: string
  readonly sources: number
  readonly countries: number
  readonly g20: number
  readonly boundary_only: number
  readonly under_every_policy: readonly Under[]
  readonly units: readonly { unit: string; received: string; traced: string; amount: string; sources: number }[]
  readonly by_country: readonly CountryRow[]
  readonly by_kind: readonly { kind: string; amount: string; sources: number }[]
  readonly flows: readonly { country: string; unit: string; amount: string }[]
  readonly timeline: readonly { from: string; unit: string; amount: string }[]
}

export interface Under {
  readonly policy: Policy
  readonly amount: string
  readonly sources: number
  readonly countries: number
  readonly g20: number
}

export interface CountryRow {
  readonly country: string
  readonly amount: string
  readonly low: string
  readonly high: string
  readonly sources: number
  readonly boundaries: number
}

/** What countries and sources put in under any order: see the schema Bounds. */
export interface Bounds {
  readonly state: 'none' | 'ready'
  readonly command: string
  readonly rows: readonly { unit: string; origin: string; kind: 'country' | 'account'; low: string; high: string }[]
}

/** Loads what the pages show, and loads it anew when it was traced once more or the case changed. */
export function useTrace(): Load<Trace> {
  const load = useLoad((signal) => get<Trace>('/api/trace', {}, signal), [])
  useJobDone(['trace', 'import', 'review', 'forget'], load.again)
  return load
}

/** The colour of a unit, by its place among them. */
export function colourOf(trace: Trace, unit: string): string {
  return unitColour(
    Math.max(
      0,
      trace.units.findIndex(({ name }) => name === unit),
    ),
  )
}

/** How a page's figures were computed: for the prop `how` of a figure. */
export function computed(trace: Trace) {
  return { command: trace.command, inputs: trace.inputs }
}
