export const ROLES = ['viewer', 'analyst', 'approver', 'administrator'] as const

export type Role = (typeof ROLES)[number]

/** Somebody who is or was on the case. */
export interface Person {
  readonly name: string
  readonly display: string
  readonly role: Role
  readonly way: 'password' | 'openid'
  readonly active: boolean
  readonly created_at: string
  readonly sessions: number
}

/** A session that goes on. */
export interface SignedIn {
  readonly id: string
  readonly person: string
  readonly began_at: string
  readonly seen_at: string
  readonly ends_at: string
  readonly address: string
}
