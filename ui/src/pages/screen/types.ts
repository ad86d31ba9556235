export type HitState = 'open' | 'accepted' | 'rejected' | 'closed'

/** How screening stands. */
export interface State {
  readonly exists: boolean
  readonly is_screened: boolean
  readonly threshold: string
  readonly screened_at: string
  readonly counts: Readonly<Record<HitState, number>>
  readonly lists: readonly { list: string; file: string; sha256: string; entries: number; is_in_force: boolean }[]
  readonly store: {
    readonly folder: string
    readonly exists: boolean
    readonly snapshots: readonly Snapshot[]
    readonly entries: number
    readonly delisted: number
    readonly problem: string
  }
}

/** A list as it was on a day. */
export interface Snapshot {
  readonly list: string
  readonly form: string
  readonly file: string
  readonly sha256: string
  readonly entries: number
  readonly taken_on: string | null
  readonly published_on: string | null
  readonly is_in_force: boolean
}

/** A hit, as it stands in the queue. */
export interface Hit {
  readonly id: string
  readonly party: string
  readonly party_name: string
  readonly entry: string
  readonly list: string
  readonly entry_name: string
  readonly score: string
  readonly verdict: 'strong' | 'possible' | 'delisted'
  readonly state: HitState
  readonly why: string
  readonly listed_on: string | null
}

/** A field of both sides. */
export interface Compared {
  readonly field: 'kind' | 'born' | 'countries' | 'gender' | 'identifiers'
  readonly verdict: 'agrees' | 'partly' | 'differs' | 'one_sided'
  readonly party: readonly Value[]
  readonly entry: readonly Value[]
}

export interface Value {
  readonly text: string
  readonly agrees: boolean
}

export interface Reason {
  readonly feature: string
  readonly points: number
  readonly text: string
}

export interface Sides {
  readonly party: {
    readonly is_there: boolean
    readonly names: readonly string[]
    readonly account_count: number
    readonly accounts: readonly Account[]
  }
  readonly entry: {
    readonly is_whole: boolean
    readonly name: string
    readonly names: readonly { text: string; quality: 'primary' | 'strong' | 'weak' }[]
    readonly programmes: readonly string[]
    readonly listed_on: string | null
    readonly delisted_on: string | null
  }
  readonly compared: readonly Compared[]
  readonly matched: string
  readonly matched_quality: string
  readonly points: number
  readonly hit_points: number
  readonly strong_points: number
  readonly reasons: readonly Reason[]
}

export interface Account {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly country_from: string
  readonly kind: string
  readonly bic: string
}

/** A hit in full. */
export interface Match {
  readonly hit: Hit
  readonly sides: Sides
  readonly history: readonly {
    at: string
    by: string
    decision: 'accepted' | 'rejected' | 'undone'
    reason: string
    unit: string
  }[]
}
