import { describe, expect, it } from 'vitest'
import { drawChains } from './chains'
import type { Chain } from './data'

const party = (account: string) => ({ account, name: '', country: '', kind: 'person' })

function chain(way: string, amount: string): Chain {
  const accounts = way.split(' ')
  const payments = accounts.slice(1).map((payee, step) => ({
    id: `${way} ${step}`,
    place: `payments.csv:${step + 1}`,
    at: '2015-01-01T00:00:00Z',
    amount: '100.00',
    payer: party(accounts[step]!),
    payee: party(payee),
    purpose: '',
  }))
  return { policy: 'fifo', unit: 'north', amount, payments }
}

describe('chains drawn from left to right', () => {
  it('has the source once, and every payment', () => {
    const drawn = drawChains([chain('ana bo unit', '70.00'), chain('ana cy di unit', '30.00')], 800)
    expect(drawn.links.length).toBe(5)
    expect(drawn.nodes.filter(({ party }) => party?.account === 'ana').length).toBe(1)
    expect(drawn.nodes.filter(({ unit }) => unit === 'north').length).toBe(1)
  })

  it('draws a chain that comes back to an account, and one that rounds to nothing', () => {
    const drawn = drawChains([chain('ana bo ana bo unit', '0.00')], 800)
    expect(drawn.nodes.length).toBe(5)
    for (const { x0, x1, y0, y1 } of drawn.nodes) {
      expect([x0, x1, y0, y1].every((at) => Number.isFinite(at))).toBe(true)
      expect(y1! - y0!).toBeGreaterThan(0)
    }
  })
})
