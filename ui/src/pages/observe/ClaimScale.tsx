import { words } from '../../words'
import type { ClaimFinding } from './types'

const WIDTH = 400
const EDGE = 24

/** What is known as a bar, and what is claimed as a mark, on one scale whose steps are factors of ten. */
export function ClaimScale({ finding }: { finding: ClaimFinding }) {
  const text = words.value.observe.claim
  const all = [finding.figure, finding.known_low, finding.known_high].filter((value) => value > 0).map(Math.log10)
  if (all.length < 3) return null
  const from = Math.min(...all) - 0.15
  const to = Math.max(...all) + 0.15
  const x = (value: number) => EDGE + ((Math.log10(value) - from) / (to - from)) * (WIDTH - 2 * EDGE)
  const figure = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
  const [low, high, at] = [x(finding.known_low), x(finding.known_high), x(finding.figure)]
  const name = `${text.known}: ${figure.format(finding.known_low)} – ${figure.format(finding.known_high)} ${finding.unit}; ${text.claimed}: ${figure.format(finding.figure)}`
  return (
    <svg class="observe-scale" viewBox={`0 -8 ${WIDTH} 60`} role="img" aria-label={name}>
      <line class="axis" x1={EDGE / 2} x2={WIDTH - EDGE / 2} y1={26} y2={26} />
      <rect class="known" x={low} width={Math.max(2, high - low)} y={20} height={12} rx={3} />
      <text class="known-text" x={(low + high) / 2} y={47} text-anchor="middle">
        {figure.format(finding.known_low)} – {figure.format(finding.known_high)}
      </text>
      <path class="claimed" d={`M${at} 17 l-6 -9 h12 Z M${at} 17 V35`} />
      <text class="claimed-text" x={at} y={4} text-anchor={at > WIDTH - 60 ? 'end' : at < 60 ? 'start' : 'middle'}>
        {figure.format(finding.figure)}
      </text>
    </svg>
  )
}
