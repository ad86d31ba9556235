import { grouped, short as shortened } from './amounts'

interface Props {
  /** The amount as the server tells it, e.g. "1234567.80". */
  value: string
  currency?: string | undefined
  /** To three digits, with the full one as its title. */
  short?: boolean
}

/** An amount of money, with its thousands grouped. */
export function Amount({ value, currency, short }: Props) {
  const full = currency ? `${grouped(value)} ${currency}` : grouped(value)
  return (
    <data class="amount" value={value} title={short ? full : undefined}>
      {short ? shortened(value) : grouped(value)}
      {currency && <span class="currency"> {currency}</span>}
    </data>
  )
}

/** A count, with its thousands grouped. */
export function Count({ value }: { value: number }) {
  return <span class="amount">{grouped(String(value))}</span>
}
