import { grouped } from '../../frame/amounts'
import { get, type Page } from '../../frame/api'
import { Name } from '../../frame/Name'
import { route, setParams } from '../../frame/router'
import { size } from '../../frame/size'
import { type Column, Table } from '../../frame/Table'
import { writeAddress } from '../../frame/router'
import { words } from '../../words'
import type { ImportedFile, State } from './types'

const PATH = '/api/import/files'

/** All files of the case, with what each gave. */
export function FilesTable({ state }: { state: State }) {
  const text = words.value.imports.files
  const { q = '', sort, order } = route.value.params
  const search = (
    <input
      type="search"
      placeholder={text.search}
      aria-label={text.search}
      value={q}
      onInput={(event) => setParams({ q: event.currentTarget.value })}
    />
  )
  return (
    <div class="sized tall">
      <Table
        label={text.label}
        columns={columns()}
        rows={(offset, limit, by, signal) =>
          get<Page<ImportedFile>>(
            PATH,
            { offset, limit, q, sort: by?.key, order: by?.descending ? 'desc' : '' },
            signal,
          )
        }
        sort={sort ? { key: sort, descending: order === 'desc' } : undefined}
        onSort={(by) => setParams({ sort: by.key, order: by.descending ? 'desc' : '' })}
        version={`${q} ${state.imports.length}`}
        csv={writeAddress(`${PATH}.csv`, { q })}
        keyOf={(file) => `${file.sha256} ${file.place}`}
        tools={search}
      />
    </div>
  )
}

function columns(): readonly Column<ImportedFile>[] {
  const text = words.value.imports.files
  const number = (key: 'taken' | 'refused'): Column<ImportedFile> => ({
    key,
    title: text[key],
    align: 'end',
    width: '8rem',
    sort: true,
    text: (file) => grouped(String(file[key])),
  })
  return [
    {
      key: 'place',
      title: text.place,
      width: 'minmax(12rem, 2fr)',
      sort: true,
      text: (file) => file.place,
      render: (file) => <Name>{file.place}</Name>,
    },
    { key: 'form', title: text.form, width: '9rem', sort: true, text: (file) => file.form },
    { key: 'bytes', title: text.size, align: 'end', width: '7rem', sort: true, text: (file) => size(file.bytes) },
    number('taken'),
    number('refused'),
    { key: 'kept', title: text.kept, width: '8rem', text: (file) => (file.kept ? text.keptYes : text.keptNo) },
    {
      key: 'sha256',
      title: text.sha256,
      width: 'minmax(9rem, 1fr)',
      text: (file) => file.sha256,
      render: (file) => <code>{file.sha256}</code>,
    },
  ]
}
