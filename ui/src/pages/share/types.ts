import { may, session } from '../../frame/session'

/** What the server tells of sharing; openapi.yaml describes it. */
export interface Share {
  readonly rules: Rules | null
  readonly missing: string
  readonly colours: readonly string[]
  readonly forms: readonly string[]
  readonly partners: readonly Partner[]
  /** The only key with which this person may sign; empty: with each of them. */
  readonly own_key: string
  readonly keys: readonly KeyTold[]
  readonly proposals: readonly Proposal[]
  readonly releases: readonly Release[]
}

export interface Rules {
  readonly organisation: string
  readonly name: string
  readonly one_person_up_to: string
  readonly people: readonly string[]
  readonly toml: string
}

export interface Partner {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly clearance: string
  readonly groups: readonly string[]
  readonly evidence: boolean
  readonly forms: readonly string[]
  readonly less: readonly string[]
  readonly file: string
  readonly toml: string
  readonly problem: string
}

export interface KeyTold {
  readonly name: string
  readonly holder: string
  /** Whether this person may sign with it. */
  readonly is_own: boolean
}

export interface FileOfRelease {
  readonly name: string
  readonly bytes: number
}

interface Listed {
  readonly partner: string
  readonly partner_name: string
  readonly tlp: string
  readonly serial: number
  readonly at: string
  readonly signers: readonly string[]
  readonly files: readonly FileOfRelease[]
  readonly problem: string
}

export interface Proposal extends Listed {
  readonly id: string
}

export interface Release extends Listed {
  readonly sha256: string
}

export interface Preview {
  readonly command: string
  readonly preview: Previewed
}

export interface Previewed {
  readonly partner: string
  readonly partner_name: string
  readonly tlp: string
  readonly serial: number
  readonly kinds: readonly { kind: string; goes: number; withheld: number }[]
  readonly reasons: readonly { reason: string; why: string; items: number; fields: number }[]
  readonly entries_total: number
  readonly entries: readonly Entry[]
  readonly withheld_total: number
  readonly withheld: readonly Withheld[]
  readonly files_withheld: readonly { place: string; payments: number; why: string }[]
  readonly files: readonly FileOfRelease[]
  readonly method: readonly string[]
}

export interface Entry {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly label: string
  readonly fields: readonly {
    field: string
    shown: string
    how: 'exact' | 'pseudonym' | 'band' | 'month'
    label: string
  }[]
}

export interface Withheld {
  readonly kind: string
  readonly name: string
  readonly field: string
  readonly reason: string
  readonly why: string
}

export interface LogRow {
  readonly number: number
  readonly at: string
  readonly actor: string
  readonly verb: string
  readonly subject: string
  readonly facts: Readonly<Record<string, string>>
  /** Names of facts that only administrators are told. */
  readonly withheld: readonly string[]
}

export interface LogHead {
  readonly size: number
  readonly root: string
  readonly at: string
}

export interface Checked {
  readonly holds: boolean
  readonly entries: number
  readonly head: LogHead | null
  readonly kept: number
  readonly torn: string
  readonly access_entries: number | null
  readonly faults: readonly { kind: string; entry: number; text: string }[]
}

/** The keys with which this person may sign, as the server decides. */
export function ownKeys(share: Share): readonly KeyTold[] {
  return share.keys.filter((key) => key.is_own)
}

/** Whether one person may release up to this colour alone: only where one person uses the server. */
export function mayReleaseAlone(share: Share, tlp: string): boolean {
  const alone = share.rules?.one_person_up_to ?? ''
  return (
    session.value?.mode === 'local' &&
    may('approve') &&
    alone !== '' &&
    share.colours.indexOf(tlp) <= share.colours.indexOf(alone)
  )
}

/** How colours are printed: "amber+strict" is "TLP:AMBER+STRICT". */
export function tlpLabel(word: string): string {
  return word === '' ? '' : `TLP:${word.toUpperCase()}`
}
