import './screen.css'
import { get } from '../../frame/api'
import { Await, ErrorNotice } from '../../frame/Await'
import { useJobDone } from '../../frame/jobs'
import { Empty } from '../../frame/Notice'
import { PageView } from '../../frame/PageView'
import { route, setParams } from '../../frame/router'
import { Tabs } from '../../frame/Tabs'
import { useLoad } from '../../frame/useLoad'
import { words } from '../../words'
import { useState } from 'preact/hooks'
import { Lists } from './Lists'
import { Matches } from './Matches'
import { ScreenNow } from './ScreenNow'
import type { State } from './types'

/** Who of the case's parties is on a list: a queue to work through, and the lists. */
export default function Screen() {
  const text = words.value.screen
  const load = useLoad((signal) => get<State>('/api/screen', {}, signal), [])
  const [refused, setRefused] = useState<Error>()
  useJobDone(['screen', 'lists', 'import'], load.again)
  const state = load.value
  const tab = route.value.params['tab'] ?? (state && !state.is_screened ? 'lists' : 'matches')
  const select = (key: string) => setParams({ tab: key }, { push: true })
  return (
    <PageView title={text.title} actions={state?.store.exists && <ScreenNow state={state} onRefused={setRefused} />}>
      {refused && <ErrorNotice error={refused} />}
      <Await load={load}>
        {(one) =>
          one.exists ? (
            <Tabs
              label={text.title}
              tabs={(['matches', 'lists'] as const).map((key) => ({ key, title: text.tabs[key] }))}
              selected={tab}
              onSelect={select}
            >
              {tab === 'lists' ? <Lists state={one} /> : <Screened state={one} onDecided={load.again} />}
            </Tabs>
          ) : (
            <Empty title={text.noCase.title}>
              <p>{text.noCase.hint}</p>
            </Empty>
          )
        }
      </Await>
    </PageView>
  )
}

function Screened({ state, onDecided }: { state: State; onDecided: () => void }) {
  const text = words.value.screen
  if (state.is_screened) return <Matches state={state} onDecided={onDecided} />
  return (
    <Empty title={text.none.title}>
      <p>{text.none.hint}</p>
    </Empty>
  )
}
