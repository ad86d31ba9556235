import { useState } from 'preact/hooks'
import { Amount } from '../../frame/Amount'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { csv, download } from '../../frame/csv'
import { How } from '../../frame/How'
import { Icon } from '../../frame/Icon'
import { jobs, runJob } from '../../frame/jobs'
import { may } from '../../frame/session'
import { policyOf } from '../../trace/PolicySwitch'
import { colourOf, computed, type Trace } from '../../trace/trace'
import { words } from '../../words'
import type { Figure, SourceTold } from './data'

interface Props {
  trace: Trace
  told: SourceTold
}

/** What the account paid in: units down, policies across, and what holds under any order where that was calculated. */
export function SourceFigures({ trace, told }: Props) {
  const text = words.value.sources
  const policies = words.value.trace.policies
  const titles = text.figuresColumns
  const now = policyOf(trace)
  const [refused, setRefused] = useState<Error>()
  const bounded = told.figures.some(({ bound }) => bound !== null)
  const running = jobs.value.some(
    ({ verb, state, command }) => verb === 'cut' && command.includes('--bounds') && /running|waiting/.test(state),
  )
  const exportHere = () => download(`${told.account}.csv`, 'text/csv', csv(cells(trace, told)))
  return (
    <section class="panel">
      <header class="panel-head">
        <h2>{text.figures}</h2>
        <How what="sources.figures" {...computed(trace)} />
        <span class="spread" />
        {!bounded && trace.state === 'ready' && may('work') && (
          <Button
            title={text.boundsTitle}
            disabled={running}
            onClick={() => {
              setRefused(undefined)
              runJob('/api/trace/bounds', { account: told.account }).catch(setRefused)
            }}
          >
            {running ? text.boundsRunning : text.boundsButton}
          </Button>
        )}
        <Button kind="quiet" onClick={exportHere}>
          <Icon name="download" /> {words.value.frame.table.export}
        </Button>
      </header>
      {refused && <ErrorNotice error={refused} />}
      <div class="figures-scroll" tabIndex={0} role="region" aria-label={text.figures}>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">{titles.unit}</th>
              {trace.policies.map((policy) => (
                <th key={policy} scope="col" class={policy === now ? 'now' : undefined} title={policies[policy].means}>
                  {policies[policy].name}
                </th>
              ))}
              <th scope="col">{titles.low}</th>
              <th scope="col">{titles.high}</th>
              {bounded && (
                <>
                  <th scope="col">
                    {titles.least} <How what="sources.bounds" />
                  </th>
                  <th scope="col">{titles.most}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {told.figures.map((figure, index) => (
              <tr key={figure.unit} class={index === 0 && trace.units.length > 1 ? 'all' : undefined}>
                <UnitCell trace={trace} figure={figure} all={index === 0 && trace.units.length > 1} />
                {figure.amounts.map(({ policy, amount }) => (
                  <td key={policy} class={policy === now ? 'now' : undefined}>
                    {amount === null ? <abbr title={text.noSum}>—</abbr> : <Amount value={amount} />}
                  </td>
                ))}
                <td>
                  <Amount value={figure.low} />
                </td>
                <td>
                  <Amount value={figure.high} />
                </td>
                {bounded && (
                  <>
                    <td>{figure.bound && <Amount value={figure.bound.low} />}</td>
                    <td>{figure.bound && <Amount value={figure.bound.high} />}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function UnitCell({ trace, figure, all }: { trace: Trace; figure: Figure; all: boolean }) {
  return (
    <th scope="row">
      {!all && <span class="swatch" style={{ background: colourOf(trace, figure.unit) }} />}{' '}
      <bdi>{unitName(figure.unit, all)}</bdi>
    </th>
  )
}

function unitName(unit: string, all: boolean): string {
  const text = words.value.trace
  return all ? text.allUnits : unit || text.noUnit
}

function cells(trace: Trace, told: SourceTold): string[][] {
  const titles = words.value.sources.figuresColumns
  return [
    [titles.unit, ...trace.policies, titles.low, titles.high, titles.least, titles.most],
    ...told.figures.map((figure, index) => [
      unitName(figure.unit, index === 0 && trace.units.length > 1),
      ...figure.amounts.map(({ amount }) => amount ?? ''),
      figure.low,
      figure.high,
      figure.bound?.low ?? '',
      figure.bound?.high ?? '',
    ]),
  ]
}
