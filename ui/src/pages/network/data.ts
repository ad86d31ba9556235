import type { Params } from '../../frame/router'
import { number } from '../../frame/amounts'
import { countryName } from '../../frame/Country'
import { fill, plural, words } from '../../words'

/** A graph as the server tells it. */
export interface Network {
  readonly policy: string
  readonly currency: string
  readonly folder: string
  readonly inputs: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly units: readonly string[]
  readonly amount: string
  readonly payments: number
  readonly accounts: number
  readonly grouped: number
  /** Whether there are fewer nodes than were asked for since there would be too many links. */
  readonly by_links: boolean
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}

/** An account, or a group of them. */
export interface Node {
  readonly key: string
  /** "" of a group. */
  readonly account: string
  readonly name: string
  /** "" unknown, "*" where they differ. */
  readonly country: string
  readonly kind: string
  /** Whose designated account it is, or "". */
  readonly unit: string
  readonly hops: number
  readonly accounts: number
  readonly received: string
  readonly paid: string
  readonly within: string
}

/** Money from one node to another, each by its place among the nodes. */
export interface Edge {
  readonly from: number
  readonly to: number
  readonly amount: string
  readonly payments: number
}

const FILTER = ['policy', 'unit', 'country', 'kind', 'from', 'to', 'text'] as const

/** The filter that stands in the address, as the other pages write it. */
export function filterOf(params: Params): Record<string, string> {
  return Object.fromEntries(FILTER.flatMap((name) => (params[name] ? [[name, params[name]]] : [])))
}

/** Ids that stand in the address with commas. */
export function listOf(text: string | undefined): string[] {
  return text ? text.split(',').map(decodeURIComponent) : []
}

/** The list as it stands in the address. */
export function listText(items: readonly string[]): string {
  return items.map(encodeURIComponent).join(',')
}

/** What a node is called in plain text: an account by its id, a group by what its accounts have in common. */
export function nodeName(node: Node): string {
  if (node.account) return node.account
  const text = words.value.network
  const [, what, , hops] = node.key.split(':')
  const common =
    what === 'unit'
      ? node.unit
      : what === 'country'
        ? countryName(node.country)
        : what === 'kind'
          ? node.kind
          : what === 'hops'
            ? fill(text.hopsAway.other, { n: node.hops })
            : text.others
  const where = hops === undefined ? common : fill(text.away, { what: common, hops })
  return fill(plural(text.groupName, node.accounts), { what: where })
}

const LABEL_MOST = 28

/** What stands beside a node in the drawing: the holder's name where it is known, cut short where it is long. */
export function nodeLabel(node: Node): string {
  const label = (node.account && node.name) || nodeName(node)
  const letters = [...label]
  return letters.length <= LABEL_MOST ? label : `${letters.slice(0, LABEL_MOST - 1).join('')}…`
}

/** The node that is meant by what somebody typed: an account, or who holds one; of several the largest. */
export function found(nodes: readonly Node[], typed: string): Node | undefined {
  const wanted = typed.trim().toLocaleLowerCase()
  const size = (node: Node) => Math.max(number(node.received), number(node.paid))
  const exactly = nodes.find((node) => node.account.toLocaleLowerCase() === wanted)
  return (
    exactly ??
    nodes
      .filter((node) => node.account && `${node.account} ${node.name}`.toLocaleLowerCase().includes(wanted))
      .reduce<Node | undefined>((best, node) => (best && size(best) >= size(node) ? best : node), undefined)
  )
}

/** What a country is called that a group's accounts may not have in common. */
export function nodeCountry(node: Node): string {
  return node.country === '*' ? words.value.network.mixed : countryName(node.country)
}
