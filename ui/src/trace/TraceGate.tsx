import type { ComponentChildren } from 'preact'
import { get } from '../frame/api'
import { Await } from '../frame/Await'
import { useJobDone } from '../frame/jobs'
import { Link } from '../frame/Link'
import { Empty, Notice } from '../frame/Notice'
import { type Load, useLoad } from '../frame/useLoad'
import { words } from '../words'
import { TraceForm, TraceProgress, running } from './TraceForm'
import type { Trace } from './trace'

interface Case {
  readonly payments: number
  readonly has_designated: boolean
}

interface Props {
  load: Load<Trace>
  /** What stands above the start where nothing was traced yet, e.g. what the case holds. */
  before?: ComponentChildren
  children: (trace: Trace) => ComponentChildren
}

/** Shows what needs a trace, or how to make one; says so where it is of an older state of the case. */
export function TraceGate({ load, before, children }: Props) {
  const text = words.value.trace
  return (
    <Await load={load}>
      {(trace) =>
        trace.state === 'none' ? (
          <Start before={before} changed={trace.changed} />
        ) : (
          <div class="traced">
            {trace.changed && (
              <Notice kind="warn" title={text.stale[trace.changed]}>
                <p>{text.stale.body}</p>
              </Notice>
            )}
            <TraceProgress />
            {children(trace)}
          </div>
        )
      }
    </Await>
  )
}

function Start({ before, changed }: { before?: ComponentChildren; changed: Trace['changed'] }) {
  const text = words.value.trace
  const load = useLoad((signal) => get<Case>('/api/case', {}, signal), [])
  useJobDone(['import', 'review'], load.again)
  return (
    <Await load={load}>
      {(one) =>
        one.payments === 0 ? (
          <Empty title={text.empty}>
            <p>{text.emptyRemedy}</p>
            <Link class="button" to="/import">
              {text.import}
            </Link>
          </Empty>
        ) : (
          <div class="traced">
            {changed && <Notice kind="bad" title={text.stale[changed]} />}
            {before}
            <section class="panel trace-start">
              <h2>{text.start.title}</h2>
              <p>{text.start.body}</p>
              {!one.has_designated && (
                <Notice kind="warn" title={text.start.noDesignated}>
                  <p>{text.start.noDesignatedRemedy}</p>
                </Notice>
              )}
              {running() ? <TraceProgress /> : <TraceForm options={{}} />}
            </section>
          </div>
        )
      }
    </Await>
  )
}
