import { get } from '../../frame/api'
import { Await } from '../../frame/Await'
import { Country } from '../../frame/Country'
import { Icon } from '../../frame/Icon'
import { useJobDone } from '../../frame/jobs'
import { Link } from '../../frame/Link'
import { Name } from '../../frame/Name'
import { Notice } from '../../frame/Notice'
import { PageView } from '../../frame/PageView'
import { partOf, route } from '../../frame/router'
import { useLoad } from '../../frame/useLoad'
import { kindName } from '../../trace/FilterBar'
import { PolicySwitch } from '../../trace/PolicySwitch'
import { type Trace, useTrace } from '../../trace/trace'
import { TraceGate } from '../../trace/TraceGate'
import { words } from '../../words'
import { Chains } from './Chains'
import type { SourceTold } from './data'
import { Payments } from './Payments'
import { SourceFigures } from './SourceFigures'
import { SourceTime } from './SourceTime'

/** One source: who it is, what it paid in under each policy, and the payments that prove it. */
export function Source({ account }: { account: string }) {
  const text = words.value.sources
  const load = useTrace()
  const trace = load.value
  const ready = trace !== undefined && trace.state !== 'none'
  const source = useLoad(
    (signal) =>
      ready ? get<SourceTold>(`/api/trace/sources/${partOf(account)}`, {}, signal) : new Promise<never>(() => {}),
    [account, trace?.result, trace?.written_at],
  )
  useJobDone('cut', source.again)
  const name = source.value?.name
  const { policy } = route.value.params
  return (
    <PageView
      title={name || account}
      heading={<Name>{name || account}</Name>}
      actions={
        ready && (
          <>
            <PolicySwitch trace={trace} />
            <Link class="button" to="/network" params={{ account, policy }}>
              <Icon name="network" /> {text.network}
            </Link>
          </>
        )
      }
    >
      <p>
        <Link to="/sources" params={{ policy }}>
          ← {text.back}
        </Link>
      </p>
      <TraceGate load={load}>
        {(trace) => (
          <Await load={source}>
            {(told) => (
              <>
                <Facts told={told} />
                {told.figures.length === 0 ? (
                  <Notice title={text.notSource}>
                    <p>{text.notSourceBody}</p>
                  </Notice>
                ) : (
                  <SourceParts trace={trace} told={told} />
                )}
                <Payments account={account} trace={trace} />
              </>
            )}
          </Await>
        )}
      </TraceGate>
    </PageView>
  )
}

function SourceParts({ trace, told }: { trace: Trace; told: SourceTold }) {
  return (
    <>
      <SourceFigures trace={trace} told={told} />
      <SourceTime trace={trace} told={told} />
      <Chains trace={trace} told={told} />
    </>
  )
}

function Facts({ told }: { told: SourceTold }) {
  const { facts, hopsNote } = words.value.sources
  return (
    <dl class="facts">
      <div>
        <dt>{facts.account}</dt>
        <dd>
          <bdi>{told.account}</bdi>
        </dd>
      </div>
      <div>
        <dt>{facts.country}</dt>
        <dd>
          <Country code={told.country} />
        </dd>
      </div>
      <div>
        <dt>{facts.kind}</dt>
        <dd>{kindName(told.kind)}</dd>
      </div>
      <div>
        <dt>{facts.hops}</dt>
        <dd>{told.hops < 0 ? facts.noHops : `${hopsNote} ${told.hops}`}</dd>
      </div>
      {told.unit && (
        <div>
          <dt>{facts.unit}</dt>
          <dd>
            <Name>{told.unit}</Name>
          </dd>
        </div>
      )}
    </dl>
  )
}
