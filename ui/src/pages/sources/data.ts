import type { Policy } from '../../trace/trace'

/** One account's money: see the schema Source of openapi.yaml. */
export interface SourceTold {
  readonly account: string
  readonly name: string
  readonly country: string
  readonly kind: string
  readonly hops: number
  readonly unit: string
  readonly currency: string
  readonly figures: readonly Figure[]
  readonly timeline: readonly { policy: Policy; unit: string; from: string; amount: string }[]
  readonly proofs: number
}

export interface Figure {
  readonly unit: string
  /** Null where it would be a sum of upper bounds. */
  readonly amounts: readonly { policy: Policy; amount: string | null }[]
  readonly low: string
  readonly high: string
  readonly bound: { readonly low: string; readonly high: string } | null
}

export interface Party {
  readonly account: string
  readonly name: string
  readonly country: string
  readonly kind: string
}

/** A chain of payments: see the schema Chains. */
export interface Chain {
  readonly policy: Policy
  readonly unit: string
  readonly amount: string
  readonly payments: readonly ChainPayment[]
}

export interface ChainPayment {
  readonly id: string
  readonly place: string
  readonly at: string
  readonly amount: string
  readonly payer: Party
  readonly payee: Party
  readonly purpose: string
}

/** A payment of the account: see the schema AccountPayments. */
export interface Payment {
  readonly at: string
  readonly id: string
  readonly place: string
  readonly direction: 'in' | 'out'
  readonly other: Party
  readonly amount: string
  readonly purpose: string
}
