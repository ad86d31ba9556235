/** What the server tells of sightings; openapi.yaml describes it. */
export interface SightingRow {
  readonly id: string
  readonly moving: boolean
  readonly at: string
  readonly answer: string
  readonly pictures: number
  readonly convoys: number
  readonly large: Count | null
}

export interface Count {
  readonly found: number
  readonly low: number
  readonly middle: number
  readonly high: number
}

export interface Interval<T> {
  readonly low: T
  readonly median: T
  readonly high: T
}

export interface OilAmounts {
  readonly tankers: Interval<number>
  readonly barrels: Interval<number>
  readonly usd: Interval<string>
}

export interface Picture {
  readonly name: string
  readonly form: string
  readonly width_px: number
  readonly height_px: number
  readonly metres_per_pixel: number
  readonly scale: string
  readonly tilted: boolean
  readonly corners: readonly Pair[]
  readonly top_heading_degrees: number | null
  readonly taken_at: string
  readonly notes: readonly string[]
  readonly has_tiles: boolean
  readonly has_drawing: boolean
}

/** Degrees east and north, metres east and north, or pixels right and down. */
export type Pair = readonly [number, number]

export interface Convoy {
  readonly convoy: number
  readonly large_vehicles: number
  readonly small_vehicles_among: number
  readonly length_m: number
  readonly length_error_m: number
  readonly lanes: number
  readonly gap_median_m: number
  readonly motion: string
  readonly motion_because: string
}

export interface Line {
  readonly convoy: number
  readonly places: readonly Pair[]
  readonly metres: readonly Pair[]
}

export interface Sighting {
  readonly id: string
  readonly moving: boolean
  readonly command: string
  readonly answer: string
  readonly convoys_told: readonly string[]
  readonly how_sure: readonly string[]
  readonly assumes: string
  readonly inputs: readonly { name: string; sha256: string; bytes: number }[]
  readonly pictures: readonly Picture[]
  readonly counts: { readonly large: Count; readonly small: Count } | null
  readonly convoys: readonly Convoy[]
  readonly lines: readonly Line[]
  readonly oil: { readonly stock: OilAmounts; readonly flow_per_day: OilAmounts } | null
  readonly notices: readonly string[]
  readonly moving_trucks: number | null
  readonly road_km: string | null
}

export interface Vehicle {
  readonly number: number
  readonly picture: number
  readonly x_px: number
  readonly y_px: number
  readonly length_m: number
  readonly width_m: number
  readonly heading_degrees: number
  readonly size: 'large' | 'small' | 'moving'
  readonly score: number
  readonly tanker_probability: number
  readonly lon: number | null
  readonly lat: number | null
  readonly convoy: number | null
  readonly speed_kmh: number | null
}

export interface ClaimAnswer {
  readonly command: string
  readonly text: string
  readonly figures: {
    readonly contradictions: number
    readonly findings: readonly ClaimFinding[]
  }
}

export interface ClaimFinding {
  readonly about: string
  readonly verdict: 'contradiction' | 'strained' | 'consistent'
  readonly figure: number
  readonly unit: string
  readonly known_low: number
  readonly known_middle: number
  readonly known_high: number
  readonly told: string
  readonly would_fit: string
  readonly source: string
}
