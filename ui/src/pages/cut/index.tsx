import { useState } from 'preact/hooks'
import { get, post } from '../../frame/api'
import { Await, ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Icon } from '../../frame/Icon'
import { current, runJob, useJobDone } from '../../frame/jobs'
import { Empty, Notice } from '../../frame/Notice'
import { CasePage } from '../../frame/NeedsCase'
import { PageView } from '../../frame/PageView'
import { changed, route, setParams } from '../../frame/router'
import { may } from '../../frame/session'
import { useLoad } from '../../frame/useLoad'
import { fill, words } from '../../words'
import { countedBy, type Cut, listOf, optionsOf, type Stopped } from './data'
import './cut.css'
import { Options } from './Options'
import { PlanView } from './PlanView'

const ACCOUNTS = 10

/** Which few accounts, frozen, stop most of the money. */
export default function CutPage() {
  return <CasePage title={words.value.cut.title}>{() => <PlanPage />}</CasePage>
}

function PlanPage() {
  const text = words.value.cut
  const { params } = route.value
  const options = optionsOf(params)
  const asked = JSON.stringify(options)
  const load = useLoad((signal) => get<Cut>('/api/cut', options, signal), [asked])
  const [refused, setRefused] = useState<Error>()
  useJobDone(['cut', 'import', 'review'], load.again)

  const plan = load.value?.plan ?? null
  const chosen = Math.min(Number(params['k'] ?? ACCOUNTS) || 0, plan?.freeze.length ?? 0)
  const tab = params['tab'] ?? 'accounts'
  // What is counted is counted of the case as it is now; beside a plan of an older state it would be a second answer.
  const isPast = load.value?.state === 'outdated'
  const counts = countedBy(tab, isPast)
  const frozen = counts === 'named' ? listOf(params['freeze']) : counts === 'countries' ? [] : first(plan, chosen)
  const acting = counts === 'countries' ? listOf(params['act']) : []
  const named = JSON.stringify([frozen, acting])
  const stopped = useLoad(
    async (signal) =>
      counts === 'nothing'
        ? undefined
        : post<Stopped>('/api/cut/what-if', { accounts: frozen, countries: acting, options }, signal),
    [asked, named, counts, load.value?.state],
  )

  const make = (changes = {}) => {
    setRefused(undefined)
    setParams(changes)
    runJob('/api/cut', optionsOf(changed(params, changes))).catch(setRefused)
  }
  const button = may('work') && (
    <Button kind="main" title={text.makeTitle} disabled={current.value !== undefined} onClick={() => make()}>
      <Icon name="run" /> {plan ? text.remake : text.make}
    </Button>
  )
  return (
    <PageView title={text.title} actions={button}>
      <Options params={params} />
      {refused && <ErrorNotice error={refused} />}
      <Await load={load}>
        {(cut) => (
          <div class="cut-view">
            {cut.state === 'outdated' && (
              <Notice kind="warn" title={text.outdated}>
                <p>{counts === 'named' ? text.outdatedWhatIf : text.outdatedPlan}</p>
              </Notice>
            )}
            {cut.plan === null && (
              <Empty title={text.none}>
                <p>{fill(text.noneRemedy, { n: String(options['budget']) })}</p>
              </Empty>
            )}
            {stopped.error && cut.plan !== null && <ErrorNotice error={stopped.error} again={stopped.again} />}
            {cut.plan && (
              <PlanView
                cut={cut}
                plan={cut.plan}
                chosen={chosen}
                tab={tab}
                stopped={counts === 'nothing' ? undefined : stopped.value}
                counts={counts}
                frozen={frozen}
                acting={acting}
                options={options}
                onPlanWithin={() => make({ jurisdiction: acting.join(','), act: '', tab: '', k: '' })}
              />
            )}
          </div>
        )}
      </Await>
    </PageView>
  )
}

function first(plan: Cut['plan'], count: number): string[] {
  return plan?.freeze.slice(0, count).map((one) => one.account) ?? []
}
