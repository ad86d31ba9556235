import './import.css'
import { useState } from 'preact/hooks'
import { get } from '../../frame/api'
import { Await, ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { DropZone } from '../../frame/DropZone'
import { jobs, jobsOpen, runJob, useJobDone } from '../../frame/jobs'
import { Empty, Notice } from '../../frame/Notice'
import { PageView } from '../../frame/PageView'
import { route, setParams } from '../../frame/router'
import { may } from '../../frame/session'
import { size } from '../../frame/size'
import { Tabs } from '../../frame/Tabs'
import { useLoad } from '../../frame/useLoad'
import { fill, plural, words } from '../../words'
import { Chosen } from './Chosen'
import { FilesTable } from './FilesTable'
import { OptionsForm } from './OptionsForm'
import { Running } from './Running'
import { RunView } from './RunView'
import type { State } from './types'
import { forget, options, started, uploads, wanted } from './wanted'

/** Brings files into the case, and shows what became of them. */
export default function Import() {
  const text = words.value.imports
  const load = useLoad((signal) => get<State>('/api/import', {}, signal), [])
  useJobDone(['import', 'forget'], (job) => {
    load.again()
    if (job.id === started.value) setParams({ run: '', rule: '', mends: '', tab: '' })
  })
  return (
    <PageView title={text.title}>
      <Await load={load}>
        {(state) => (
          <div class="import">
            {may('work') ? <Bring state={state} /> : <p class="dim">{text.mayNot}</p>}
            <Running />
            <Known state={state} />
          </div>
        )}
      </Await>
    </PageView>
  )
}

function Bring({ state }: { state: State }) {
  const text = words.value.imports
  const [large, setLarge] = useState<File>()
  const [error, setError] = useState<Error>()
  const files = uploads.files.value
  const add = (chosen: File[]) => {
    setLarge(chosen.find((file) => file.size > state.file_bytes_max))
    uploads.add(chosen.filter((file) => file.size <= state.file_bytes_max))
  }
  const start = async () => {
    setError(undefined)
    try {
      const job = await runJob('/api/import', wanted())
      started.value = job.id
      // How far it is stands on the page itself.
      jobsOpen.value = false
      forget()
    } catch (cause) {
      setError(cause as Error)
    }
  }
  const here = files.filter((file) => file.state === 'here').length
  const settings = here === 0 && Object.values(options.value).some(Boolean)
  return (
    <section class="panel bring" aria-label={text.chosen}>
      <DropZone
        title={text.drop.title}
        hint={text.drop.hint}
        button={text.drop.button}
        label={text.drop.label}
        onFiles={add}
      />
      {large && (
        <Notice kind="warn" title={large.name}>
          <p>{fill(text.tooLarge, { most: size(state.file_bytes_max), command: './wellhead import --case' })}</p>
        </Notice>
      )}
      {files.length > 0 && <Chosen />}
      {(files.length > 0 || state.exists) && <OptionsForm currency={state.currency} />}
      {error && <ErrorNotice error={error} />}
      {(files.length > 0 || settings) && (
        <div class="start">
          <Button kind="main" disabled={!uploads.ready || (here === 0 && !settings)} onClick={() => void start()}>
            {settings ? text.startSettings : plural(text.start, here)}
          </Button>
          {!uploads.ready && <span class="dim">{text.sending}</span>}
        </div>
      )}
    </section>
  )
}

function Known({ state }: { state: State }) {
  const text = words.value.imports
  if (state.imports.length === 0) {
    return jobs.value.some((job) => job.verb === 'import') ? null : (
      <Empty title={text.none}>
        <p>{text.noneHint}</p>
      </Empty>
    )
  }
  const tab = route.value.params['tab'] ?? 'result'
  return (
    <Tabs
      label={text.title}
      tabs={[
        { key: 'result', title: text.tabs.result },
        { key: 'files', title: text.tabs.files },
      ]}
      selected={tab}
      onSelect={(key) => setParams({ tab: key === 'result' ? '' : key }, { push: true })}
    >
      {tab === 'files' ? <FilesTable state={state} /> : <RunView key={state.imports[0]!.generation} state={state} />}
    </Tabs>
  )
}
