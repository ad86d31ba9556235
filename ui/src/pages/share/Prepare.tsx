import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { JobProgress } from '../../frame/JobProgress'
import { ended, startJob } from '../../frame/jobs'
import { Notice } from '../../frame/Notice'
import { route, setParams } from '../../frame/router'
import { may } from '../../frame/session'
import { StaleNotice } from '../../trace/TraceGate'
import { fill, words } from '../../words'
import { look, useLook } from './previews'
import { Sides } from './Sides'
import { SignDialog } from './SignDialog'
import { mayReleaseAlone, ownKeys, type Share, tlpLabel } from './types'

const listed = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)

/** Chooses a partner and findings, shows both sides, and signs. All that is chosen stands in the address. */
export function Prepare({ share }: { share: Share }) {
  const text = words.value.share
  const { params } = route.value
  const [error, setError] = useState<Error>()
  const [signing, setSigning] = useState<'propose' | 'release'>()
  const partners = share.partners.filter((one) => one.problem === '')
  const partner = partners.find((one) => one.id === params['partner'])
  const most = partner ? share.colours.indexOf(partner.clearance) : -1
  const colours = share.colours.slice(0, most + 1)
  const tlp = colours.includes(params['tlp'] ?? '') ? params['tlp']! : (colours.at(-1) ?? '')
  const wanted = {
    partner: partner?.id,
    select: params['select'] ?? 'all',
    tlp,
    bounds: params['bounds'] === 'yes',
    replace: params['replace'] === 'yes',
    plan: params['plan'] ?? '',
    sightings: listed(params['sightings']),
    forms: listed(params['forms']),
  }
  const keys = ownKeys(share)
  const { job, preview: current, error: unread } = useLook(wanted)
  const working = job !== undefined && !ended(job)

  const preview = (event: Event) => {
    event.preventDefault()
    setError(undefined)
    look(wanted).catch(setError)
  }
  const input = (name: string) => ({
    value: params[name] ?? '',
    onInput: (event: InputEvent) => setParams({ [name]: (event.currentTarget as HTMLInputElement).value }),
  })
  const tick = (name: string) => ({
    checked: params[name] === 'yes',
    onChange: (event: Event) => setParams({ [name]: (event.currentTarget as HTMLInputElement).checked ? 'yes' : '' }),
  })

  return (
    <div class="share-prepare">
      <StaleNotice>{text.stale}</StaleNotice>
      {(share.missing || partners.length === 0) && (
        <Notice kind="warn" title={text.notReady}>
          <p>{share.missing || text.toSetup}</p>
          <Button onClick={() => setParams({ tab: 'setup' }, { push: true })}>{text.tabs.setup}</Button>
        </Notice>
      )}
      <form class="panel share-form" onSubmit={preview}>
        <Field label={text.form.partner}>
          <select
            value={partner?.id ?? ''}
            onChange={(event) => setParams({ partner: (event.currentTarget as HTMLSelectElement).value })}
          >
            <option value="">{text.form.choosePartner}</option>
            {partners.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={text.form.select} hint={text.form.selectHint}>
          <input type="text" {...input('select')} value={wanted.select} spellcheck={false} />
        </Field>
        <Field
          label={text.form.tlp}
          hint={partner && fill(text.form.tlpHint, { partner: partner.name, clearance: tlpLabel(partner.clearance) })}
        >
          <select
            value={tlp}
            disabled={!partner}
            onChange={(event) => setParams({ tlp: (event.currentTarget as HTMLSelectElement).value })}
          >
            {colours.map((colour) => (
              <option key={colour} value={colour}>
                {tlpLabel(colour)}
              </option>
            ))}
          </select>
        </Field>
        <details open={wanted.replace || wanted.bounds || wanted.plan !== '' || wanted.sightings.length > 0}>
          <summary>{text.form.more}</summary>
          <div class="share-more">
            <label class="tick">
              <input type="checkbox" {...tick('bounds')} /> {text.form.bounds}
            </label>
            <label class="tick">
              <input type="checkbox" {...tick('replace')} /> {text.form.replace}
            </label>
            <Field label={text.form.plan} hint={text.form.planHint}>
              <input type="text" {...input('plan')} spellcheck={false} />
            </Field>
            <Field label={text.form.sightings} hint={text.form.sightingsHint}>
              <input type="text" {...input('sightings')} spellcheck={false} />
            </Field>
            <Field label={text.form.forms} hint={fill(text.form.formsHint, { forms: share.forms.join(', ') })}>
              <input type="text" {...input('forms')} spellcheck={false} />
            </Field>
          </div>
        </details>
        <div class="actions">
          <Button kind="main" type="submit" disabled={!partner || working || !may('work')}>
            {text.form.preview}
          </Button>
          <Button
            disabled={!current || keys.length === 0 || !may('work')}
            title={keys.length === 0 ? text.form.noKey : ''}
            onClick={() => setSigning('propose')}
          >
            {text.form.propose}
          </Button>
          {mayReleaseAlone(share, tlp) && (
            <Button
              disabled={!current || keys.length === 0}
              title={fill(text.form.releaseTitle, { colour: tlpLabel(share.rules?.one_person_up_to ?? '') })}
              onClick={() => setSigning('release')}
            >
              {text.form.release}
            </Button>
          )}
        </div>
      </form>
      {(error ?? unread) && <ErrorNotice error={(error ?? unread)!} />}
      {working && (
        <JobProgress
          job={job}
          title={job.state === 'waiting' ? text.form.waiting : text.form.working}
          cancel={text.form.cancel}
        />
      )}
      {job?.state === 'cancelled' && <Notice kind="warn" title={text.form.cancelled} />}
      {job?.state === 'failed' && (
        <Notice kind="bad" title={text.form.failed}>
          <p>{job.errors}</p>
        </Notice>
      )}
      {current && <Sides told={current} />}
      <SignDialog
        what={signing ?? 'propose'}
        open={signing !== undefined}
        keys={keys}
        onClose={() => setSigning(undefined)}
        onSign={(key) => startJob(`/api/share/${signing}`, { ...wanted, ...key })}
      />
    </div>
  )
}
