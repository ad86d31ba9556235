import type { Hit } from './types'

/** The hit that comes after one when that leaves the queue: the next, at the end the one before, else none. */
export function after(hits: readonly Hit[], id: string): string {
  const at = hits.findIndex((hit) => hit.id === id)
  return (hits[at + 1] ?? hits[at - 1])?.id ?? ''
}

/** The hit so many steps away, kept within the queue; the first where none is chosen. */
export function step(hits: readonly Hit[], id: string, by: number): string {
  const at = hits.findIndex((hit) => hit.id === id)
  if (at < 0) return hits[0]?.id ?? ''
  return hits[Math.max(0, Math.min(hits.length - 1, at + by))]!.id
}
