import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { ApiError } from '../../frame/api'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { runJob } from '../../frame/jobs'
import { may } from '../../frame/session'
import { words } from '../../words'
import { sendAll } from '../observe/send'
import { ownKeys, type Share, tlpLabel } from './types'

/** The rules by which the case is shared, and files that take their place. */
export function Rules({ share }: { share: Share }) {
  const text = words.value.share.setup
  const { rules } = share
  return (
    <section class="panel share-card" aria-labelledby="share-rules">
      <h2 id="share-rules">{text.rules}</h2>
      {rules ? (
        <>
          <dl class="share-fields">
            <div>
              <dt>{text.organisation}</dt>
              <dd>
                {rules.name} <span class="dim">{rules.organisation}</span>
              </dd>
            </div>
            <div>
              <dt>{text.people}</dt>
              <dd>{rules.people.length === 0 ? text.anybody : rules.people.join(', ')}</dd>
            </div>
            <div>
              <dt>{text.alone}</dt>
              <dd>{rules.one_person_up_to === '' ? text.never : tlpLabel(rules.one_person_up_to)}</dd>
            </div>
          </dl>
          <pre class="command" tabIndex={0} aria-label={text.rules}>
            {rules.toml}
          </pre>
        </>
      ) : (
        <p>{text.rulesNone}</p>
      )}
      {may('administer') && <GiveRules share={share} />}
    </section>
  )
}

function GiveRules({ share }: { share: Share }) {
  const text = words.value.share.setup
  const [files, setFiles] = useState<readonly File[]>([])
  const [key, setKey] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [error, setError] = useState<Error>()
  const give = async (event: Event) => {
    event.preventDefault()
    setError(undefined)
    try {
      const toml = files.find((file) => file.name.endsWith('.toml'))
      if (!toml) throw new ApiError(0, text.noToml)
      const sent = await sendAll(files)
      const file = sent.files[files.indexOf(toml)]!
      await runJob('/api/share/rules', { batch: sent.batch, file, key, passphrase })
      setPassphrase('')
    } catch (cause) {
      setError(cause as Error)
    }
  }
  return (
    <form class="share-form" onSubmit={(event) => void give(event)}>
      <h3>{text.giveRules}</h3>
      <Field label={text.chooseFiles} hint={text.giveRulesHint}>
        <input
          type="file"
          multiple
          accept=".toml,.pub"
          onChange={(event) => setFiles([...((event.currentTarget as HTMLInputElement).files ?? [])])}
        />
      </Field>
      {share.rules && ownKeys(share).length > 0 && (
        <div class="share-two">
          <Field label={text.signWith}>
            <select value={key} onChange={(event) => setKey((event.currentTarget as HTMLSelectElement).value)}>
              <option value="">{text.unsigned}</option>
              {ownKeys(share).map((one) => (
                <option key={one.name} value={one.name}>
                  {one.name}
                </option>
              ))}
            </select>
          </Field>
          <Field label={words.value.share.sign.passphrase}>
            <input
              type="password"
              autocomplete="off"
              disabled={key === ''}
              value={passphrase}
              onInput={(event) => setPassphrase((event.currentTarget as HTMLInputElement).value)}
            />
          </Field>
        </div>
      )}
      {error && <ErrorNotice error={error} />}
      <div class="actions">
        <Button type="submit" disabled={files.length === 0}>
          {text.take}
        </Button>
      </div>
    </form>
  )
}
