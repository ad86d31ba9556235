import { useEffect, useState } from 'preact/hooks'
import { Amount } from '../../frame/Amount'
import { post } from '../../frame/api'
import { ErrorNotice, Skeleton } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Dialog } from '../../frame/Dialog'
import { Field } from '../../frame/Field'
import { Instant } from '../../frame/Instant'
import { Name } from '../../frame/Name'
import { Notice } from '../../frame/Notice'
import { legible, type Upload } from '../../frame/uploads'
import { fill, words } from '../../words'
import type { Proposal } from './types'
import { options, uploads } from './wanted'

/** A profile for a table: proposed, completed by a person, tried on the first rows, and used. */
export function GuessDialog({ upload, onClose }: { upload: Upload | undefined; onClose: () => void }) {
  const text = words.value.imports.profile
  const [proposal, setProposal] = useState<Proposal>()
  const [profile, setProfile] = useState('')
  const [error, setError] = useState<Error>()
  const ask = async (given?: string) => {
    setError(undefined)
    const about = { batch: uploads.batch, name: upload?.name ?? '' }
    try {
      const answer = await post<Proposal>(
        '/api/import/guess',
        given === undefined ? about : { ...about, profile: given },
      )
      setProposal((before) => (given === undefined ? answer : { ...answer, open: before?.open ?? [] }))
      if (given === undefined) setProfile(answer.profile)
    } catch (cause) {
      setError(cause as Error)
    }
  }
  useEffect(() => {
    setProposal(undefined)
    setProfile('')
    if (upload) void ask()
  }, [upload?.key])
  const use = () => {
    options.value = { ...options.value, profile }
    onClose()
  }
  const buttons = (
    <>
      <Button onClick={() => void ask(profile)}>{text.try}</Button>
      <Button kind="main" disabled={profile === ''} onClick={use}>
        {text.use}
      </Button>
    </>
  )
  return (
    <Dialog
      title={fill(text.title, { file: legible(upload?.file.name ?? '') })}
      open={upload !== undefined}
      onClose={onClose}
      actions={buttons}
    >
      <div class="guess">
        <p class="dim">{text.intro}</p>
        {error && <ErrorNotice error={error} />}
        {!proposal && !error && <Skeleton />}
        {proposal && proposal.open.length > 0 && (
          <Notice kind="warn" title={text.open}>
            <ul>
              {proposal.open.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Field label={text.text}>
          <textarea
            class="code"
            rows={14}
            spellcheck={false}
            value={profile}
            onInput={(event) => setProfile(event.currentTarget.value)}
          />
        </Field>
        {proposal && <FirstRows proposal={proposal} />}
      </div>
    </Dialog>
  )
}

function FirstRows({ proposal }: { proposal: Proposal }) {
  const text = words.value.imports.profile
  const { rows, refused, why } = proposal
  return (
    <section aria-live="polite">
      <h3>{text.rows}</h3>
      {refused > 0 && <p class="bad-text">{fill(text.refused, { n: refused, why })}</p>}
      {rows.length === 0 ? (
        <p class="dim">{text.noRows}</p>
      ) : (
        <div class="scrolls" tabIndex={0} role="group" aria-label={text.rows}>
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{text.time}</th>
                <th scope="col">{text.payer}</th>
                <th scope="col">{text.payee}</th>
                <th scope="col" class="end">
                  {text.amount}
                </th>
                <th scope="col">{text.purpose}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  <td>
                    <Instant value={row.time} />
                  </td>
                  <td>
                    <Name>{row.payer}</Name>
                  </td>
                  <td>
                    <Name>{row.payee}</Name>
                  </td>
                  <td class="end">
                    <Amount value={row.amount} currency={row.currency} />
                  </td>
                  <td>
                    <Name>{row.purpose}</Name>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
