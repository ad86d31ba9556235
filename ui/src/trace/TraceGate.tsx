import type { ComponentChildren } from 'preact'
import { get } from '../frame/api'
import { Await } from '../frame/Await'
import { useJobDone } from '../frame/jobs'
import { Link } from '../frame/Link'
import { Empty, Notice } from '../frame/Notice'
import { type Load, useLoad } from '../frame/useLoad'
import { words } from '../words'
import { TraceForm, TraceProgress, running } from './TraceForm'
import { type Trace, useTrace } from './trace'

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
            <Stale trace={trace}>{text.stale.body}</Stale>
            <TraceProgress />
            {children(trace)}
          </div>
        )
      }
    </Await>
  )
}

/** Says that the case is another now than when it was traced. */
function Stale({ trace, children }: { trace: Trace; children: ComponentChildren }) {
  if (!trace.changed) return null
  return (
    <Notice kind="warn" title={words.value.trace.stale[trace.changed]}>
      <p>{children}</p>
    </Notice>
  )
}

/** The same on a page that needs no gate, in words of what it shows; nothing where nothing was traced. */
export function StaleNotice({ children }: { children: ComponentChildren }) {
  const { value } = useTrace()
  return value && value.state !== 'none' ? <Stale trace={value}>{children}</Stale> : null
}

/** With the accepted matches, whose accounts count as designated too. */
async function loadCase(signal: AbortSignal): Promise<Case> {
  const one = await get<Case>('/api/case', {}, signal)
  if (one.has_designated || one.payments === 0) return one
  const { counts } = await get<{ counts: { accepted: number } }>('/api/screen', {}, signal)
  return { ...one, has_designated: counts.accepted > 0 }
}

function Start({ before, changed }: { before?: ComponentChildren; changed: Trace['changed'] }) {
  const text = words.value.trace
  const load = useLoad(loadCase, [])
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
                  <p class="actions">
                    <Link class="button" to="/import">
                      {text.import}
                    </Link>
                    <Link class="button" to="/screen">
                      {text.screen}
                    </Link>
                  </p>
                </Notice>
              )}
              {running() ? (
                <TraceProgress />
              ) : (
                <TraceForm options={{}} blocked={one.has_designated ? undefined : text.start.noDesignatedYet} />
              )}
            </section>
          </div>
        )
      }
    </Await>
  )
}
