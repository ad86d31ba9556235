import { Amount } from '../../frame/Amount'
import { Figure } from '../../frame/Figure'
import { setParams } from '../../frame/router'
import { Tabs } from '../../frame/Tabs'
import { fill, plural, words } from '../../words'
import { Curve } from './Curve'
import { type Counts, type Cut, percent, type Plan, saysNothing, shareOf, type Stopped } from './data'
import { DryMap } from './DryMap'
import { amountText, PlanTable } from './PlanTable'
import { Gentler, Months, Origins, States, Sure } from './Sides'
import { WhatIf } from './WhatIf'

interface Props {
  cut: Cut
  plan: Plan
  /** How many accounts of the plan are looked at. */
  chosen: number
  tab: string
  /** What the accounts of the view stop: those of the plan, or those that were named. */
  stopped: Stopped | undefined
  frozen: readonly string[]
  acting: readonly string[]
  counts: Counts
  options: Readonly<Record<string, string | boolean>>
  onPlanWithin: () => void
}

/** A plan: the slider and its figures, the curve, the map, and the tables. */
export function PlanView(props: Props) {
  const { cut, plan, chosen, tab, stopped, frozen, acting, counts, options } = props
  const text = words.value.cut
  const isPlan = counts === 'plan' || counts === 'nothing'
  const isPast = cut.state === 'outdated'
  const choose = (accounts: number) => setParams({ k: accounts, tab: isPlan ? tab : '' })
  const tabs = Object.entries(text.tab).map(([key, title]) => ({ key, title }))
  return (
    <>
      <Answer {...props} isPlan={isPlan} />
      {isPlan && (
        <div class="panel cut-slider">
          <label htmlFor="cut-accounts">{text.slider}</label>
          <input
            id="cut-accounts"
            type="range"
            min={0}
            max={plan.freeze.length}
            value={chosen}
            aria-valuetext={plural(text.sliderValue, chosen)}
            onInput={(event) => choose(Number((event.target as HTMLInputElement).value))}
          />
          <output htmlFor="cut-accounts">{chosen}</output>
        </div>
      )}
      <div class="cut-two">
        {(isPlan || !isPast) && <Curve curve={plan.curve} chosen={isPlan ? chosen : undefined} onChoose={choose} />}
        {counts !== 'nothing' && <DryMap stopped={stopped} command={cut.command} />}
      </div>
      <Tabs
        label={text.tabs}
        tabs={tabs}
        selected={tab}
        onSelect={(key) => setParams({ tab: key === 'accounts' ? '' : key })}
      >
        {tab === 'accounts' && <PlanTable cut={cut} plan={plan} chosen={chosen} options={options} />}
        {tab === 'whatif' && <WhatIf plan={plan} chosen={chosen} frozen={frozen} stopped={stopped} options={options} />}
        {tab === 'states' && <States cut={cut} plan={plan} acting={acting} onPlan={props.onPlanWithin} />}
        {tab === 'origins' && isPast && <p>{text.outdatedOrigins}</p>}
        {tab === 'origins' && stopped && <Origins stopped={stopped} />}
        {tab === 'gentler' && <Gentler plan={plan} />}
        {tab === 'months' && <Months plan={plan} />}
        {tab === 'sure' && <Sure cut={cut} plan={plan} />}
      </Tabs>
    </>
  )
}

/** The figures in the words of the terminal: of the plan at once, of whoever was named as soon as it is counted. */
function Answer({ cut, plan, chosen, stopped, isPlan }: Props & { isPlan: boolean }) {
  const text = words.value.cut
  const at = isPlan ? plan.curve[chosen - 1] : undefined
  const told = at ?? stopped
  // Only a plan was made of the files that it names.
  const isOfPlan = isPlan || cut.state !== 'outdated'
  const how = isOfPlan ? { command: cut.command, inputs: plan.inputs } : {}
  const whole = at ? plan.traced : (stopped?.traced ?? plan.traced)
  const stops = at?.stops ?? (isPlan && chosen === 0 ? '0' : (stopped?.stops ?? '0'))
  return (
    <section aria-live="polite">
      <p class="cut-answer">
        {told?.answer} {at && !saysNothing(at) && at.guarantee}
      </p>
      <div class="figures">
        <Figure
          label={text.stopped}
          note={fill(text.stoppedOf, { part: amountText(stops, ''), whole: amountText(whole, plan.currency) })}
          how={{ what: 'cut.stopped', ...how }}
        >
          {shareOf(stops, whole)}
        </Figure>
        {at && !saysNothing(at) && (
          <Figure label={text.most} note={at.exact ? text.best : text.proven} how={{ what: 'cut.most', ...how }}>
            {percent(at.most_share)}
          </Figure>
        )}
        <Figure label={text.collateral} note={text.collateralNote} how={{ what: 'cut.collateral', ...how }}>
          <Amount value={at?.collateral ?? stopped?.collateral ?? '0'} currency={plan.currency} />
        </Figure>
      </div>
      <p class="dim cut-assumes">{plan.assumes}</p>
    </section>
  )
}
