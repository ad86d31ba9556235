import { CasePage, NeedsCase } from '../../frame/NeedsCase'
import { PageView } from '../../frame/PageView'
import { parts, route, setParams } from '../../frame/router'
import { Tabs } from '../../frame/Tabs'
import { words } from '../../words'
import { AllConvoys } from './AllConvoys'
import { ClaimForm } from './ClaimForm'
import { HorizonForm } from './HorizonForm'
import './observe.css'
import { Pictures } from './Pictures'
import { SightingView } from './SightingView'

/** What pictures from above show, and what claims about them are worth. */
export default function ObservePage() {
  const text = words.value.observe
  const [, id] = parts(route.value.path)
  if (id) return <CasePage title={text.title}>{() => <SightingView key={id} id={id} />}</CasePage>
  const tab = route.value.params['tab'] ?? 'pictures'
  return (
    <PageView title={text.title}>
      <Tabs
        label={text.tabs.label}
        selected={tab}
        onSelect={(key) => setParams({ tab: key === 'pictures' ? '' : key }, { push: true })}
        tabs={[
          { key: 'pictures', title: text.tabs.pictures },
          { key: 'map', title: text.tabs.map },
          { key: 'claim', title: text.tabs.claim },
          { key: 'horizon', title: text.tabs.horizon },
        ]}
      >
        {tab === 'map' ? (
          <NeedsCase>
            <AllConvoys />
          </NeedsCase>
        ) : tab === 'claim' ? (
          <ClaimForm />
        ) : tab === 'horizon' ? (
          <HorizonForm />
        ) : (
          <NeedsCase>
            <Pictures />
          </NeedsCase>
        )}
      </Tabs>
    </PageView>
  )
}
