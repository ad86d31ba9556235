import { expect, test } from 'vitest'
import { after, step } from './queue'
import type { Hit } from './types'

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
