import { Amount } from '../../frame/Amount'
import { instantText } from '../../frame/Instant'
import { Place } from '../../frame/Place'
import type { Column } from '../../frame/Table'

/** What tables of payments have in common; titles go by the same names. */
interface Shown {
  readonly at: string
  readonly amount: string
  readonly purpose: string
  readonly place: string
  readonly id: string
}

/** When a payment was booked. */
export function bookedColumn<R extends Shown>(titles: Shown): Column<R> {
  return { key: 'at', title: titles.at, width: '12.4rem', text: ({ at }) => instantText(at) }
}

/** What a payment carried, what for, and where it stands: the last columns of each table of payments. */
export function carriedColumns<R extends Shown>(titles: Shown): Column<R>[] {
  return [
    {
      key: 'amount',
      title: titles.amount,
      align: 'end',
      width: 'minmax(7rem, 1fr)',
      text: ({ amount }) => amount,
      render: ({ amount }) => <Amount value={amount} />,
    },
    { key: 'purpose', title: titles.purpose, width: 'minmax(7rem, 1fr)', text: ({ purpose }) => purpose },
    {
      key: 'place',
      title: titles.place,
      width: 'minmax(11rem, 1.2fr)',
      text: ({ place }) => place,
      render: ({ place }) => <Place>{place}</Place>,
    },
    { key: 'id', title: titles.id, width: 'minmax(5rem, 0.7fr)', text: ({ id }) => id },
  ]
}
