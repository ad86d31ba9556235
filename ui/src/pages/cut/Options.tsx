import { Field } from '../../frame/Field'
import { type Params, setParams } from '../../frame/router'
import { words } from '../../words'
import { BUDGET } from './data'
import { Prices } from './Prices'

const DEFAULT_POLICY = 'proportional'

/** What a plan may be asked for; each option stands in the address as it would be typed. */
export function Options({ params }: { params: Params }) {
  const text = words.value.cut.options
  const input = (name: string) => ({
    value: params[name] ?? '',
    onChange: (event: Event) => setParams({ [name]: (event.target as HTMLInputElement).value.trim() }),
  })
  return (
    <details class="panel cut-options" open={params['options'] === 'open'}>
      <summary>{text.title}</summary>
      <div class="cut-fields">
        <Field label={text.policy} hint={text.policyHint}>
          <select
            value={params['policy'] ?? DEFAULT_POLICY}
            onChange={(event) => {
              const { value } = event.target as HTMLSelectElement
              setParams({ policy: value === DEFAULT_POLICY ? '' : value })
            }}
          >
            {Object.entries(text.policies).map(([policy, name]) => (
              <option key={policy} value={policy}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.budget} hint={params['prices'] ? text.budgetPricedHint : text.budgetHint}>
          <input
            type="number"
            min={params['prices'] ? 0 : 1}
            max={params['prices'] ? undefined : 1000}
            step={params['prices'] ? 0.001 : 1}
            {...input('budget')}
            placeholder={BUDGET}
          />
        </Field>
        <Field label={text.jurisdiction} hint={text.jurisdictionHint}>
          <input type="text" {...input('jurisdiction')} />
        </Field>
        <Field label={text.kind} hint={text.kindHint}>
          <input type="text" {...input('kind')} />
        </Field>
        <Field label={text.from} hint={text.fromHint}>
          <input type="date" {...input('from')} />
        </Field>
        <Field label={text.collateral} hint={text.collateralHint}>
          <input type="text" inputMode="decimal" {...input('collateral')} placeholder="0" />
        </Field>
        <Prices prices={params['prices']} />
        <div class="cut-ticks">
          <label>
            <input
              type="checkbox"
              checked={params['with_designated'] !== undefined}
              onChange={(event) =>
                setParams({ with_designated: (event.target as HTMLInputElement).checked ? 'yes' : '' })
              }
            />{' '}
            {text.designated}
          </label>
          <label>
            <input
              type="checkbox"
              checked={params['bounds'] !== undefined}
              onChange={(event) => setParams({ bounds: (event.target as HTMLInputElement).checked ? '20' : '' })}
            />{' '}
            {text.bounds}
          </label>
        </div>
      </div>
    </details>
  )
}
