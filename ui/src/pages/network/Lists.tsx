import { Amount, Count } from '../../frame/Amount'
import { Name } from '../../frame/Name'
import { type Column, Table } from '../../frame/Table'
import { words } from '../../words'
import { type Edge, type Network, type Node, nodeCountry, nodeName } from './data'

interface Props {
  network: Network
  selected: string
  onSelect: (key: string) => void
}

function money<R>(key: string, title: string, value: (row: R) => string): Column<R> {
  return {
    key,
    title,
    align: 'end',
    sort: true,
    width: '9.5rem',
    text: value,
    render: (row) => <Amount value={value(row)} />,
    order: (row) => Number(value(row)),
  }
}

function count<R>(key: string, title: string, value: (row: R) => number): Column<R> {
  return {
    key,
    title,
    align: 'end',
    sort: true,
    width: '6.5rem',
    text: (row) => String(value(row)),
    render: (row) => <Count value={value(row)} />,
    order: value,
  }
}

/** All nodes of the graph as a table: who cannot see the graph has the same here. */
export function Nodes({ network, selected, onSelect }: Props) {
  const title = words.value.network.column
  const columns: Column<Node>[] = [
    {
      key: 'name',
      title: title.name,
      sort: true,
      width: 'minmax(10rem, 1.3fr)',
      text: nodeName,
      render: (row) => <Name>{nodeName(row)}</Name>,
    },
    {
      key: 'holder',
      title: title.holder,
      sort: true,
      width: 'minmax(8rem, 1.2fr)',
      text: (row) => row.name,
      render: (row) => <Name>{row.name}</Name>,
    },
    { key: 'country', title: title.country, sort: true, width: '8rem', text: nodeCountry },
    { key: 'kind', title: title.kind, sort: true, width: '7rem', text: (row) => row.kind },
    { key: 'unit', title: title.unit, sort: true, width: '7rem', text: (row) => row.unit },
    count('hops', title.hops, (row) => row.hops),
    money('received', title.received, (row) => row.received),
    money('paid', title.paid, (row) => row.paid),
  ]
  return (
    <Table
      label={words.value.network.nodes}
      columns={columns}
      rows={network.nodes}
      keyOf={(row) => row.key}
      selected={selected}
      onOpen={(row) => onSelect(row.key)}
    />
  )
}

/** All links of the graph as a table; with a chosen node, its own. */
export function Links({ network, selected, onSelect }: Props) {
  const title = words.value.network.column
  const name = (place: number) => nodeName(network.nodes[place]!)
  const end = (key: 'from' | 'to'): Column<Edge> => ({
    key,
    title: title[key],
    sort: true,
    width: 'minmax(10rem, 1fr)',
    text: (row) => name(row[key]),
    render: (row) => <Name>{name(row[key])}</Name>,
  })
  const columns: Column<Edge>[] = [
    end('from'),
    end('to'),
    money('amount', title.amount, (row) => row.amount),
    count('payments', title.payments, (row) => row.payments),
  ]
  const own = network.nodes.findIndex((node) => node.key === selected)
  const rows = own < 0 ? network.edges : network.edges.filter((edge) => edge.from === own || edge.to === own)
  return (
    <Table
      label={words.value.network.edges}
      columns={columns}
      rows={rows}
      keyOf={(row) => `${row.from} ${row.to}`}
      onOpen={(row) => onSelect(network.nodes[row.from === own ? row.to : row.from]!.key)}
    />
  )
}
