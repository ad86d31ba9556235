/** All imports in one look. */
export interface State {
  readonly exists: boolean
  readonly currency: string
  readonly files: number
  readonly taken: number
  readonly same: number
  readonly payments: number
  readonly refused: number
  /** Accounts of the list of designated ones that the case has. */
  readonly designated: number
  readonly file_bytes_max: number
  readonly imports: readonly { generation: number; at: string; taken: number; version: string }[]
}

/** What became of a file. */
export interface Outcome {
  readonly place: string
  readonly form: string
  readonly records: number
  readonly taken: number
  readonly refused: number
  readonly again: number
  readonly note: string
}

/** One import in full. */
export interface Run {
  readonly generation: number
  readonly at: string
  readonly is_told: boolean
  readonly files: readonly Outcome[]
  readonly mends: readonly { rule: string; meaning: string; count: number }[]
  readonly notices: readonly string[]
  readonly refused: readonly RefusedBy[]
}

/** How many records a rule refused. */
export interface RefusedBy {
  readonly rule: string
  readonly meaning: string
  readonly remedy: string
  readonly count: number
}

/** A record that was refused. */
export interface Refusal {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly rule: string
  readonly meaning: string
  readonly detail: string
  readonly remedy: string
  readonly row: string
}

/** A file of the case. */
export interface ImportedFile {
  readonly place: string
  readonly form: string
  readonly bytes: number
  readonly taken: number
  readonly refused: number
  readonly sha256: string
  readonly kept: boolean
  readonly profiled: boolean
}

/** A profile, and what the first rows become by it. */
export interface Proposal {
  readonly profile: string
  readonly rows: readonly {
    time: string
    payer: string
    payee: string
    amount: string
    currency: string
    purpose: string
  }[]
  readonly open: readonly string[]
  readonly refused: number
  readonly why: string
}
