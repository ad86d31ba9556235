import { expect, test } from 'vitest'
import { waterfall } from './waterfall'

const reason = (points: number) => ({ feature: 'words', points, text: '' })

test('each bar begins where the one before ends, also below nought', () => {
  const { bars, at } = waterfall([reason(300), reason(-400), reason(200)], [100])
  expect(bars).toEqual([
    { from: 0.25, to: 1 },
    { from: 0, to: 1 },
    { from: 0, to: 0.5 },
  ])
  expect(at(100)).toBe(0.5)
})

test('without reasons nothing is divided by nothing', () => {
  expect(waterfall([], [0]).at(0)).toBe(0)
})
