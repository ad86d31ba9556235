import { expect, test } from 'vitest'
import { after, step, toUndo } from './queue'
import type { Hit, Match } from './types'

const hits = ['a', 'b', 'c'].map((id) => ({ id }) as Hit)

test('who decides the last one goes to the one before', () => {
  expect(['a', 'b', 'c'].map((id) => after(hits, id))).toEqual(['b', 'c', 'b'])
  expect(after(hits.slice(0, 1), 'a')).toBe('')
})

test('steps stay within the queue', () => {
  expect(step(hits, 'b', 1)).toBe('c')
  expect(step(hits, 'c', 1)).toBe('c')
  expect(step(hits, 'a', -1)).toBe('a')
  expect(step(hits, 'gone', 1)).toBe('a')
  expect(step([], 'a', 1)).toBe('')
})

test('the last decision made here is taken back where the chosen one has none', () => {
  const match = (...decisions: string[]) =>
    ({ hit: { id: 'b' }, history: decisions.map((decision) => ({ decision })) }) as unknown as Match
  expect(toUndo(match('rejected'), ['a'])).toBe('b')
  expect(toUndo(match(), ['c', 'a'])).toBe('a')
  expect(toUndo(match('undone', 'rejected'), ['a'])).toBe('a')
  expect(toUndo(match(), [])).toBeUndefined()
})
