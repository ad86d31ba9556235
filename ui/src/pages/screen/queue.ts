import type { Hit, Match } from './types'

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

/** Whose decision is taken back: that of the match that is looked at, where it has one, else the last one made here. */
export function toUndo(shown: Match | undefined, made: readonly string[]): string | undefined {
  const last = shown?.history[0]
  return shown && last && last.decision !== 'undone' ? shown.hit.id : made.at(-1)
}
