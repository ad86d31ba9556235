import { words } from '../words'

// Amounts are texts from the server to the screen: a floating-point number would lose cents of a large one.
const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?$/

/** An amount's text with its thousands grouped: "1234567.80" is "1,234,567.80". What is no amount stays as it is. */
export function grouped(amount: string): string {
  const match = AMOUNT.exec(amount)
  if (!match) return amount
  const { group, decimal } = words.value.frame.number
  const [, sign = '', whole = '', decimals] = match
  const thousands = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group)
  return (sign && '−') + thousands + (decimals === undefined ? '' : decimal + decimals)
}

/** An amount for narrow places, to three digits, half up: "1234567.80" is "1.23 M". Below 10,000 it is whole. */
export function short(amount: string): string {
  const match = AMOUNT.exec(amount)
  if (!match) return amount
  const [, sign = '', whole = '', decimals = ''] = match
  const digits = whole.replace(/^0+(?=\d)/, '')
  const minus = sign && '−'
  if (digits.length <= 4) {
    const up = decimals.length > 0 && decimals[0]! >= '5' ? 1n : 0n
    return minus + grouped(String(BigInt(digits) + up))
  }
  const rounded = roundedTo3(digits)
  const { units, decimal } = words.value.frame.number
  const power = Math.min(Math.floor((rounded.length - 1) / 3), units.length)
  const before = rounded.length - 3 * power
  const shown =
    before >= 3 ? grouped(rounded.slice(0, before)) : rounded.slice(0, before) + decimal + rounded.slice(before, 3)
  return `${minus}${shown}\u00a0${units[power - 1]}`
}

function roundedTo3(digits: string): string {
  const step = 10n ** BigInt(digits.length - 3)
  return String(((BigInt(digits) + step / 2n) / step) * step)
}

/** About how much it is, for the width of a bar or of a flow; never to be shown or added up. */
export function number(amount: string): number {
  const value = Number(amount)
  return Number.isFinite(value) ? value : 0
}
