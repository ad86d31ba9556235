import { fill, words } from '../../words'
import { type BoxClass, classOf } from './geometry'
import type { Vehicle } from './types'

/** What of the boxes is left out, and whether convoys are drawn. */
export interface Shown {
  readonly classes: readonly BoxClass[]
  readonly convoys: boolean
}

/** Whether a vehicle's box is drawn. */
export function isShown(vehicle: Vehicle, hidden: Shown, scorePercent: number): boolean {
  const sure = vehicle.size === 'moving' || 100 * vehicle.score >= scorePercent
  return sure && !hidden.classes.includes(classOf(vehicle))
}

interface Props {
  moving: boolean
  hidden: Shown
  onChange: (hidden: Shown) => void
  scoreLeast: number
  onScore: (percent: number) => void
}

/** The legend, which is the filter too: each class has a sign of its own, not a colour alone. */
export function Filters({ moving, hidden, onChange, scoreLeast, onScore }: Props) {
  const text = words.value.observe.viewer
  const classes: readonly BoxClass[] = moving ? ['moving'] : ['tanker', 'large', 'small']
  const toggle = (one: BoxClass) =>
    onChange({
      ...hidden,
      classes: hidden.classes.includes(one)
        ? hidden.classes.filter((other) => other !== one)
        : [...hidden.classes, one],
    })
  return (
    <fieldset class="observe-filters">
      <legend class="unseen">{text.legend}</legend>
      {classes.map((one) => (
        <label key={one} class="tick">
          <input type="checkbox" checked={!hidden.classes.includes(one)} onChange={() => toggle(one)} />
          <Sign of={one} /> {text[one]}
        </label>
      ))}
      {!moving && (
        <>
          <label class="tick">
            <input
              type="checkbox"
              checked={hidden.convoys}
              onChange={() => onChange({ ...hidden, convoys: !hidden.convoys })}
            />
            <svg class="observe-sign convoy" viewBox="0 0 28 14" aria-hidden="true">
              <path d="M2 11 C9 3 18 12 26 4" />
            </svg>{' '}
            {text.convoy}
          </label>
          <label class="observe-sureness">
            {text.score}
            <input
              type="range"
              min={0}
              max={100}
              step={5}
              value={scoreLeast}
              onInput={(event) => onScore(Number(event.currentTarget.value))}
            />
            <output>{fill(text.percent, { n: scoreLeast })}</output>
          </label>
        </>
      )}
    </fieldset>
  )
}

function Sign({ of }: { of: BoxClass }) {
  return (
    <svg class={`observe-sign ${of}`} viewBox="0 0 28 14" aria-hidden="true">
      {of === 'moving' ? <path d="M3 7 H23 M18 3 L24 7 L18 11" /> : <rect x={3} y={3} width={22} height={8} />}
      {of === 'tanker' && <path d="M3 3 L25 11 M25 3 L3 11" />}
    </svg>
  )
}
