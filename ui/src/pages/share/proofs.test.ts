import { beforeAll, expect, test } from 'vitest'
import { type Proof, leadsTo, steps } from './proofs'

const hex = (hash: Uint8Array) => Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
const hash = async (...parts: readonly (Uint8Array | number)[]) => {
  const all = parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part]))
  return new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(all)))
}

// A log of five entries, as RFC 9162 joins them: ((a b) (c d)) e.
const hashes: Record<string, Uint8Array> = {}
beforeAll(async () => {
  for (const entry of ['a', 'b', 'c', 'd', 'é']) hashes[entry] = await hash(0, new TextEncoder().encode(entry))
  hashes['ab'] = await hash(1, hashes['a']!, hashes['b']!)
  hashes['cd'] = await hash(1, hashes['c']!, hashes['d']!)
  hashes['abcd'] = await hash(1, hashes['ab']!, hashes['cd']!)
  hashes['root'] = await hash(1, hashes['abcd']!, hashes['é']!)
})
const proofOf = (line: string, index: number, path: readonly string[]): Proof => ({
  line,
  index,
  path: path.map((name) => hex(hashes[name]!)),
  head: { size: 5, root: hex(hashes['root']!), at: '2026-01-31T12:00:00Z' },
})

test.each([
  ['a', 0, ['b', 'cd', 'é']],
  ['c', 2, ['d', 'ab', 'é']],
  ['d', 3, ['c', 'ab', 'é']],
  ['é', 4, ['abcd']],
] as const)('the entry %s leads to the root', async (line, index, path) => {
  const proof = proofOf(line, index, path)
  expect(leadsTo(await steps(proof), proof.head)).toBe(true)
})

test('an entry that was changed leads elsewhere', async () => {
  const proof = proofOf('A', 0, ['b', 'cd', 'é'])
  expect(leadsTo(await steps(proof), proof.head)).toBe(false)
})
