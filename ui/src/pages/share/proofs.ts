import type { LogHead } from './types'

/** An entry with the hashes that lead from it to the log's. */
export interface Proof {
  readonly line: string
  readonly index: number
  readonly path: readonly string[]
  readonly head: LogHead
}

/** A hash on the way from an entry to the log, and the neighbour that it was joined with. */
export interface Step {
  readonly hash: string
  readonly neighbour: string | undefined
}

/** Computes a proof anew, from nothing but its entry and its hashes: RFC 9162, section 2.1.3.2. The last step should be the head's root. */
export async function steps(proof: Proof): Promise<Step[]> {
  let hash = await digest(0, new TextEncoder().encode(proof.line))
  const taken: Step[] = [{ hash: hex(hash), neighbour: undefined }]
  let node = proof.index
  let last = proof.head.size - 1
  for (const neighbour of proof.path) {
    const other = bytes(neighbour)
    if (node % 2 === 1 || node === last) {
      hash = await digest(1, other, hash)
      // A last node without a neighbour moves up as it is.
      while (node % 2 === 0 && node !== 0) {
        node /= 2
        last = Math.floor(last / 2)
      }
    } else {
      hash = await digest(1, hash, other)
    }
    node = Math.floor(node / 2)
    last = Math.floor(last / 2)
    taken.push({ hash: hex(hash), neighbour })
  }
  return taken
}

/** Whether the steps lead to the root of the head. */
export function leadsTo(taken: readonly Step[], head: LogHead): boolean {
  return taken.at(-1)?.hash === head.root
}

async function digest(kind: 0 | 1, ...parts: Uint8Array[]): Promise<Uint8Array> {
  const all = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  all[0] = kind
  let at = 1
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
}

function hex(hash: Uint8Array): string {
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}
