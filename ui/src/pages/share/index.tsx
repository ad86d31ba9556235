import { Await } from '../../frame/Await'
import { get } from '../../frame/api'
import { useJobDone } from '../../frame/jobs'
import { CasePage } from '../../frame/NeedsCase'
import { PageView } from '../../frame/PageView'
import { route, setParams } from '../../frame/router'
import { Tabs } from '../../frame/Tabs'
import { useLoad } from '../../frame/useLoad'
import { fill, words } from '../../words'
import { AuditLog } from './AuditLog'
import { Prepare } from './Prepare'
import { Proposals } from './Proposals'
import { Releases } from './Releases'
import { Setup } from './Setup'
import './share.css'
import { Signed } from './Signed'
import type { Share } from './types'

/** What a partner may see, who signs that it goes, what went, and the log of all that. */
export default function SharePage() {
  return <CasePage title={words.value.share.title}>{() => <SharedPage />}</CasePage>
}

function SharedPage() {
  const text = words.value.share
  const load = useLoad((signal) => get<Share>('/api/share', {}, signal), [])
  useJobDone(['share', 'import', 'key'], load.again)
  const tab = route.value.params['tab'] ?? 'prepare'
  const counted = (title: string, n: number | undefined) => fill(title, { n: n ?? 0 })
  return (
    <PageView title={text.title}>
      <Tabs
        label={text.tabs.label}
        selected={tab}
        onSelect={(key) => setParams({ tab: key === 'prepare' ? '' : key }, { push: true })}
        tabs={[
          { key: 'prepare', title: text.tabs.prepare },
          { key: 'proposals', title: counted(text.tabs.proposals, load.value?.proposals.length) },
          { key: 'releases', title: counted(text.tabs.releases, load.value?.releases.length) },
          { key: 'setup', title: text.tabs.setup },
          { key: 'log', title: text.tabs.log },
        ]}
      >
        <Signed share={load.value} tab={tab} />
        {tab === 'log' ? (
          <AuditLog />
        ) : (
          <Await load={load}>
            {(share) =>
              tab === 'proposals' ? (
                <Proposals share={share} />
              ) : tab === 'releases' ? (
                <Releases share={share} />
              ) : tab === 'setup' ? (
                <Setup share={share} again={load.again} />
              ) : (
                <Prepare share={share} />
              )
            }
          </Await>
        )}
      </Tabs>
    </PageView>
  )
}
