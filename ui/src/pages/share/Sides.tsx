import { Count } from '../../frame/Amount'
import { grouped } from '../../frame/amounts'
import { How } from '../../frame/How'
import { Name } from '../../frame/Name'
import { Place } from '../../frame/Place'
import { type Column, Table } from '../../frame/Table'
import { fill, plural, words } from '../../words'
import { Entries } from './Entries'
import { type FileOfRelease, type Preview, type Previewed, type Withheld, tlpLabel } from './types'

/** What a partner gets beside what stays here, and why. */
export function Sides({ told }: { told: Preview }) {
  const { preview } = told
  return (
    <div class="share-sides">
      <Gets preview={preview} command={told.command} />
      <Stays preview={preview} />
    </div>
  )
}

function Gets({ preview, command }: { preview: Previewed; command: string }) {
  const text = words.value.share.sides
  const name = preview.partner_name
  return (
    <section class="panel share-side" aria-labelledby="share-gets">
      <h2 id="share-gets">
        {fill(text.gets, { partner: name })} <How what="share.gets" command={command} />
      </h2>
      <p class="dim">{fill(text.release, { serial: preview.serial, tlp: tlpLabel(preview.tlp) })}</p>
      {preview.entries_total === 0 ? (
        <p>{fill(text.getsNothing, { partner: name })}</p>
      ) : (
        <>
          <Kinds preview={preview} goes />
          <Entries entries={preview.entries} total={preview.entries_total} />
        </>
      )}
      <h3>{text.files}</h3>
      <Files files={preview.files} />
      {preview.method.length > 0 && (
        <details>
          <summary>{text.method}</summary>
          <ul class="share-list">
            {preview.method.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Stays({ preview }: { preview: Previewed }) {
  const text = words.value.share.sides
  const nothing = preview.withheld_total === 0 && preview.files_withheld.length === 0
  return (
    <section class="panel share-side stays" aria-labelledby="share-stays">
      <h2 id="share-stays">{text.stays}</h2>
      {nothing && <p>{text.staysNothing}</p>}
      <Kinds preview={preview} goes={false} />
      <ul class="share-list">
        {preview.reasons.map((one) => (
          <li key={one.reason}>{fill(text.because, { n: grouped(String(one.items + one.fields)), why: one.why })}</li>
        ))}
      </ul>
      {preview.files_withheld.length > 0 && (
        <>
          <h3>{text.wholeFiles}</h3>
          <ul class="share-list">
            {preview.files_withheld.map((file) => (
              <li key={file.place}>
                <Name>{file.place}</Name> <span class="dim">{plural(text.payments, file.payments)}</span>: {file.why}
              </li>
            ))}
          </ul>
          <p class="dim">{text.wholeFilesNote}</p>
        </>
      )}
      {preview.withheld.length > 0 && <WithheldTable preview={preview} />}
    </section>
  )
}

function Kinds({ preview, goes }: { preview: Previewed; goes: boolean }) {
  const kinds = words.value.share.kinds
  const shown = preview.kinds.filter((one) => (goes ? one.goes : one.withheld) > 0)
  return (
    <dl class="share-kinds">
      {shown.map((one) => (
        <div key={one.kind}>
          <dt>{kinds[one.kind] ?? one.kind}</dt>
          <dd>
            <Count value={goes ? one.goes : one.withheld} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The files of a release, with their sizes. */
export function Files({ files }: { files: readonly FileOfRelease[] }) {
  const text = words.value.share.sides
  return (
    <ul class="share-files" aria-label={text.filesTable}>
      {files.map((file) => (
        <li key={file.name}>
          <code>{file.name}</code>{' '}
          <span class="dim">{fill(words.value.frame.bytes, { n: grouped(String(file.bytes)) })}</span>
        </li>
      ))}
    </ul>
  )
}

function WithheldTable({ preview }: { preview: Previewed }) {
  const text = words.value.share.sides
  const columns: Column<Withheld>[] = [
    { key: 'kind', title: text.kind, width: '6rem', sort: true, text: (row) => row.kind },
    {
      key: 'item',
      title: text.item,
      width: 'minmax(12rem, 1.2fr)',
      sort: true,
      text: (row) => row.name,
      render: (row) => <Place>{row.name}</Place>,
    },
    { key: 'field', title: text.field, width: '6rem', sort: true, text: (row) => row.field || text.allOfIt },
    { key: 'why', title: text.why, width: 'minmax(18rem, 1.6fr)', sort: true, text: (row) => row.why },
  ]
  return (
    <div class="share-table">
      <Table
        label={text.withheldTable}
        columns={columns}
        rows={preview.withheld}
        keyOf={(row) => `${row.kind} ${row.name} ${row.field}`}
      />
      {preview.withheld_total > preview.withheld.length && (
        <p class="dim">
          {fill(text.first, {
            n: grouped(String(preview.withheld.length)),
            total: grouped(String(preview.withheld_total)),
          })}
        </p>
      )}
    </div>
  )
}
