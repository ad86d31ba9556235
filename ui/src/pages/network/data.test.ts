import { expect, test } from 'vitest'
import { found, type Node, nodeLabel } from './data'

const node = (account: string, name: string, paid: string): Node => ({
  key: account ? `account:${account}` : 'group:others',
  account,
  name,
  country: '',
  kind: 'person',
  unit: '',
  hops: 1,
  accounts: account ? 1 : 3,
  received: '0',
  paid,
  within: '0',
})

test('an account is found by its number, or by who holds it, the largest first', () => {
  const nodes = [node('K-10', 'Karim', '5.00'), node('K-1', 'Karima Trading', '70.00'), node('', '', '900.00')]
  expect(found(nodes, 'k-1')?.account).toBe('K-1')
  expect(found(nodes, ' KARIM ')?.account).toBe('K-1')
  expect(found(nodes, 'karim t')).toBeUndefined()
})

test('a node is called by its holder where that is known', () => {
  expect(nodeLabel(node('K-1', 'Karim', '1'))).toBe('Karim')
  expect(nodeLabel(node('K-1', '', '1'))).toBe('K-1')
  expect([...nodeLabel(node('K-1', 'A very long name of a trading company', '1'))]).toHaveLength(28)
})
