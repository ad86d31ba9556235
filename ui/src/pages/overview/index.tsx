import { get } from '../../frame/api'
import { Await, Skeleton } from '../../frame/Await'
import { Icon } from '../../frame/Icon'
import { Link } from '../../frame/Link'
import { PageView } from '../../frame/PageView'
import { route, setParams } from '../../frame/router'
import { Tabs } from '../../frame/Tabs'
import { useLoad } from '../../frame/useLoad'
import { filterOf } from '../../trace/filter'
import { FilterBar } from '../../trace/FilterBar'
import { PolicySwitch } from '../../trace/PolicySwitch'
import { type Overview, type Trace, useTrace } from '../../trace/trace'
import { TraceAgain } from '../../trace/TraceForm'
import { TraceGate } from '../../trace/TraceGate'
import { words } from '../../words'
import '../../trace/trace.css'
import { CaseFigures } from './CaseFigures'
import { Figures } from './Figures'
import { FlowMap } from './FlowMap'
import { FlowTable } from './FlowTable'
import { Sides } from './Sides'
import { Timeline } from './Timeline'
import './overview.css'

/** The answer in one look: whose money, from where, to which units, when; each part filters all others. */
export default function OverviewPage() {
  const text = words.value.overview
  const load = useTrace()
  const trace = load.value
  const ready = trace !== undefined && trace.state !== 'none'
  const filter = filterOf(route.value.params)
  const answer = useLoad(
    (signal) => (ready ? get<Overview>('/api/trace/overview', filter, signal) : new Promise<Overview>(() => {})),
    [JSON.stringify(filter), trace?.result, trace?.written_at],
  )
  const actions = ready && (
    <>
      <PolicySwitch trace={trace} under={answer.value?.under_every_policy} />
      <TraceAgain trace={trace} />
    </>
  )
  return (
    <PageView title={text.title} actions={actions}>
      <TraceGate load={load} before={<CaseFigures />}>
        {(trace) => (
          <>
            <div class="lights">
              <FilterBar trace={trace} />
              <Link class="button quiet" to="/sources" params={filter}>
                <Icon name="sources" /> {text.seeSources}
              </Link>
            </div>
            <Await load={answer} skeleton={<Skeleton lines={12} />}>
              {(told) => <Answer trace={trace} told={told} />}
            </Await>
          </>
        )}
      </TraceGate>
    </PageView>
  )
}

function Answer({ trace, told }: { trace: Trace; told: Overview }) {
  const text = words.value.overview
  const view = route.value.params['show'] === 'table' ? 'table' : 'map'
  return (
    <div class="overview">
      <Figures trace={trace} told={told} />
      <section class="panel overview-flows">
        <Tabs
          label={text.views}
          tabs={[
            { key: 'map', title: text.map },
            { key: 'table', title: text.table },
          ]}
          selected={view}
          onSelect={(show) => setParams({ show: show === 'map' ? '' : show })}
        >
          {view === 'map' ? <FlowMap trace={trace} told={told} /> : <FlowTable trace={trace} told={told} />}
        </Tabs>
      </section>
      <Sides trace={trace} told={told} />
      <Timeline trace={trace} told={told} />
    </div>
  )
}
