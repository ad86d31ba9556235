import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Icon } from '../../frame/Icon'
import { instantText } from '../../frame/Instant'
import { ended, type Job, jobs, startJob } from '../../frame/jobs'
import { Empty, Notice } from '../../frame/Notice'
import { route, setParams } from '../../frame/router'
import { may } from '../../frame/session'
import { type Column, Table } from '../../frame/Table'
import { fill, words } from '../../words'
import { Files } from './Sides'
import { ownKeys, type Release, type Share, tlpLabel } from './types'
import { WithdrawAll } from './WithdrawAll'

const keyOf = (release: Release) => `${release.partner}/${release.serial}`

/** What went: its files, whether they are as they were signed, and a copy to hand over. */
export function Releases({ share }: { share: Share }) {
  const text = words.value.share.releases
  if (share.releases.length === 0) return <Empty title={text.none} />
  const chosen = share.releases.find((release) => keyOf(release) === route.value.params['release'])
  const columns: Column<Release>[] = [
    { key: 'partner', title: text.partner, sort: true, text: (row) => row.partner_name || row.partner },
    {
      key: 'serial',
      title: text.number,
      width: '5rem',
      align: 'end',
      sort: true,
      text: (row) => String(row.serial),
      order: (row) => row.serial,
    },
    { key: 'tlp', title: text.tlp, width: '13rem', sort: true, text: (row) => tlpLabel(row.tlp) },
    { key: 'at', title: text.at, width: '13rem', sort: true, text: (row) => instantText(row.at) },
    { key: 'signers', title: text.signers, sort: true, text: (row) => row.signers.join(', ') },
    {
      key: 'files',
      title: text.files,
      width: '5rem',
      align: 'end',
      sort: true,
      text: (row) => String(row.files.length),
      order: (row) => row.files.length,
    },
  ]
  return (
    <div class="share-releases">
      <div class="share-table">
        <Table
          label={text.table}
          columns={columns}
          rows={share.releases}
          keyOf={keyOf}
          selected={chosen && keyOf(chosen)}
          onOpen={(row) => setParams({ release: keyOf(row) }, { push: true })}
        />
      </div>
      {chosen ? <Chosen key={keyOf(chosen)} share={share} release={chosen} /> : <p class="dim">{text.open}</p>}
    </div>
  )
}

function Chosen({ share, release }: { share: Share; release: Release }) {
  const text = words.value.share.releases
  const [error, setError] = useState<Error>()
  const [verifying, setVerifying] = useState<Job>()
  const [withdrawing, setWithdrawing] = useState(false)
  const known = share.partners.some((one) => one.id === release.partner && one.problem === '')
  const path = `/api/share/releases/${keyOf(release)}`
  const name = fill(text.chosen, { serial: release.serial, partner: release.partner_name || release.partner })
  const job = verifying && (jobs.value.find((one) => one.id === verifying.id) ?? verifying)
  const verify = () => {
    setError(undefined)
    startJob(`${path}/verify`).then(setVerifying, setError)
  }
  const replace = () =>
    setParams({ tab: '', partner: release.partner, tlp: release.tlp, replace: 'yes', release: '' }, { push: true })
  return (
    <section class="panel share-card" aria-label={name}>
      <h2>{name}</h2>
      {release.problem && <Notice kind="warn" title={release.problem} />}
      {error && <ErrorNotice error={error} />}
      <p class="dim">
        {text.sha} <code>{release.sha256}</code>
      </p>
      <Files files={release.files} />
      <div class="actions">
        <Button kind="main" disabled={!may('work') || (job !== undefined && !ended(job))} onClick={verify}>
          <Icon name="check" /> {text.verify}
        </Button>
        {may('work') && (
          <a class="button" href={`${path}/zip`} download>
            <Icon name="download" /> {text.download}
          </a>
        )}
        <Button disabled={!may('work')} title={text.withdrawHint} onClick={replace}>
          {text.withdraw}
        </Button>
        <Button
          kind="danger"
          disabled={!may('work') || !known || ownKeys(share).length === 0}
          title={ownKeys(share).length === 0 ? words.value.share.form.noKey : ''}
          onClick={() => setWithdrawing(true)}
        >
          {text.withdrawAll}
        </Button>
      </div>
      {job && <Verified job={job} />}
      <WithdrawAll share={share} release={release} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </section>
  )
}

/** Whether the release is as it was signed, by whom, and when that was looked at; else why it is not. */
function Verified({ job }: { job: Job }) {
  const text = words.value.share.releases
  if (!ended(job)) {
    return (
      <p class="dim" role="status">
        {text.verifying}
      </p>
    )
  }
  if (job.state === 'cancelled') return <Notice kind="warn" title={text.verifyCancelled} />
  const good = job.state === 'done'
  const lines = (good ? job.output : job.errors).split('\n').filter(Boolean)
  return (
    <Notice kind={good ? 'good' : 'bad'} title={good ? text.sound : text.unsound}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {job.ended_at && <p class="dim">{fill(text.verifiedAt, { time: instantText(job.ended_at) })}</p>}
    </Notice>
  )
}
