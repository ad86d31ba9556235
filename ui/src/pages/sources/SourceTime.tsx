import { How } from '../../frame/How'
import { TimeChart } from '../../trace/TimeChart'
import { policyOf } from '../../trace/PolicySwitch'
import { computed, type Trace } from '../../trace/trace'
import { words } from '../../words'
import type { SourceTold } from './data'

/** When the account paid in what reached the units, under the chosen policy. */
export function SourceTime({ trace, told }: { trace: Trace; told: SourceTold }) {
  const policy = policyOf(trace)
  const moments = told.timeline.filter((moment) => moment.policy === policy)
  return (
    <section class="panel">
      <header class="panel-head">
        <h2>{words.value.sources.timeline}</h2>
        <How what="sources.timeline" {...computed(trace)} />
        {policy === 'poison' && <span class="dim">{words.value.overview.timelineNone}</span>}
      </header>
      <TimeChart trace={trace} timeline={moments} />
    </section>
  )
}
