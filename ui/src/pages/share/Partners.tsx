import { useState } from 'preact/hooks'
import { ErrorNotice } from '../../frame/Await'
import { put } from '../../frame/api'
import { Button } from '../../frame/Button'
import { countryName } from '../../frame/Country'
import { Field } from '../../frame/Field'
import { may } from '../../frame/session'
import { type Column, Table } from '../../frame/Table'
import { words } from '../../words'
import { type Partner, type Share, tlpLabel } from './types'

/** The partners that the case knows, and the file of one to be written or changed. */
export function Partners({ share, again }: { share: Share; again: () => void }) {
  const text = words.value.share.setup
  const [toml, setToml] = useState(text.partnerExample)
  const [error, setError] = useState<Error>()
  const columns: Column<Partner>[] = [
    { key: 'id', title: text.id, width: '8rem', sort: true, text: (row) => row.id },
    { key: 'name', title: text.name, sort: true, text: (row) => row.problem || row.name },
    {
      key: 'country',
      title: text.country,
      width: '8rem',
      sort: true,
      text: (row) => (row.country ? countryName(row.country) : ''),
    },
    { key: 'clearance', title: text.clearance, width: '10rem', sort: true, text: (row) => tlpLabel(row.clearance) },
    { key: 'groups', title: text.groups, width: '8rem', text: (row) => row.groups.join(', ') },
    { key: 'less', title: text.less, text: (row) => row.less.join(', ') },
  ]
  const keep = (event: Event) => {
    event.preventDefault()
    setError(undefined)
    put('/api/share/partners', { toml }).then(again, setError)
  }
  return (
    <section class="panel share-card" aria-labelledby="share-partners">
      <h2 id="share-partners">{text.partners}</h2>
      {share.partners.length === 0 ? (
        <p>{text.partnersNone}</p>
      ) : (
        <div class="share-table short">
          <Table
            label={text.partners}
            columns={columns}
            rows={share.partners}
            keyOf={(row) => row.id}
            onOpen={(row) => setToml(row.toml)}
          />
        </div>
      )}
      {may('administer') && (
        <form class="share-form" onSubmit={keep}>
          <Field label={text.partnerFile} hint={text.partnerHint}>
            <textarea
              rows={7}
              class="code"
              spellcheck={false}
              value={toml}
              onInput={(event) => setToml((event.currentTarget as HTMLTextAreaElement).value)}
            />
          </Field>
          {error && <ErrorNotice error={error} />}
          <div class="actions">
            <Button type="submit">{text.keep}</Button>
          </div>
        </form>
      )}
    </section>
  )
}
