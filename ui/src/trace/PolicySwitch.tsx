import { useId } from 'preact/hooks'
import { short } from '../frame/amounts'
import { route, setParams } from '../frame/router'
import { fill, words } from '../words'
import type { Policy, Trace, Under } from './trace'

interface Props {
  trace: Trace
  /** What the same filter gives under each policy, where that is known. */
  under?: readonly Under[] | undefined
}

/** In whose light the money is seen: a policy for all that is shown, with what each other would say. */
export function PolicySwitch({ trace, under }: Props) {
  const text = words.value.trace
  const name = useId()
  const now = policyOf(trace)
  return (
    <fieldset class="policies">
      <legend class="unseen">{text.policies.legend}</legend>
      {trace.policies.map((policy) => {
        const amount = under?.find((one) => one.policy === policy)?.amount
        return (
          <label key={policy} title={text.policies[policy].means}>
            <input
              type="radio"
              name={name}
              checked={policy === now}
              onChange={() => setParams({ policy: policy === trace.policy ? '' : policy }, { push: true })}
            />
            <span>
              {text.policies[policy].name}
              {amount !== undefined && (
                <small>{policy === 'poison' ? fill(text.atMost, { amount: short(amount) }) : short(amount)}</small>
              )}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** The policy of the address, or that by which the answer is told. */
export function policyOf(trace: Trace): Policy {
  const set = route.value.params['policy'] as Policy
  return trace.policies.includes(set) ? set : trace.policy || 'proportional'
}
