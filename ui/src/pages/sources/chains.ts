import { type SankeyLink, type SankeyNode, sankey, sankeyJustify } from 'd3-sankey'
import { number } from '../../frame/amounts'
import type { Chain, Party } from './data'

/** An account where chains pass, or at the end a unit. */
export interface Node {
  readonly key: string
  readonly party: Party | undefined
  readonly unit: string
}

export interface Step {
  readonly unit: string
  readonly chain: number
  readonly amount: string
  readonly place: string
}

export type DrawnNode = SankeyNode<Node, Step>
export type DrawnLink = SankeyLink<Node, Step>

export interface Drawn {
  readonly nodes: readonly DrawnNode[]
  readonly links: readonly DrawnLink[]
  readonly height: number
}

const ROW = 46

/**
 * Lays chains out from left to right. An account that several chains pass at the same distance from the unit is drawn once; at another distance once more, since a chain
 * may come back to an account and a drawing from left to right cannot.
 */
export function drawChains(chains: readonly Chain[], width: number): Drawn {
  const nodes = new Map<string, Node>()
  const links: (Step & { source: string; target: string; value: number })[] = []
  const most = Math.max(...chains.map(({ amount }) => number(amount)), 0)
  chains.forEach(({ payments, unit, amount }, chain) => {
    const parties = [...payments.map(({ payer }) => payer), ...payments.slice(-1).map(({ payee }) => payee)]
    const keys = parties.map((party, step) => {
      // The source is one, however long the ways are.
      const key = step === 0 ? `from ${party.account}` : `${payments.length - step} ${party.account}`
      if (!nodes.has(key)) nodes.set(key, { key, party, unit: step === payments.length ? unit : '' })
      return key
    })
    payments.forEach((payment, step) => {
      // What rounds to nothing is still a way.
      const value = Math.max(number(amount), most / 50, 0.01)
      const [source, target] = [keys[step]!, keys[step + 1]!]
      links.push({ source, target, value, unit, chain, amount: payment.amount, place: payment.place })
    })
  })
  const longest = Math.max(...chains.map(({ payments }) => payments.length), 1)
  const height = Math.max(150, ROW * Math.max(chains.length, Math.ceil(nodes.size / (longest + 1))) + 40)
  const layout = sankey<Node, Step>()
    .nodeId(({ key }) => key)
    .nodeAlign(sankeyJustify)
    .nodeWidth(10)
    .nodePadding(34)
    .extent([
      [4, 26],
      [width - 4, height - 14],
    ])
  return { ...layout({ nodes: [...nodes.values()].map((node) => ({ ...node })), links }), height }
}
