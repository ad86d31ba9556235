import { useState } from 'preact/hooks'
import { grouped } from '../../frame/amounts'
import { Dialog } from '../../frame/Dialog'
import { Name } from '../../frame/Name'
import { type Column, Table } from '../../frame/Table'
import { fill, words } from '../../words'
import type { Entry } from './types'

/** The items that a partner gets; each opens to its fields as the partner would have them. */
export function Entries({ entries, total }: { entries: readonly Entry[]; total: number }) {
  const text = words.value.share.sides
  const [open, setOpen] = useState<Entry>()
  const columns: Column<Entry>[] = [
    { key: 'kind', title: text.kind, width: '6rem', sort: true, text: (row) => row.kind },
    { key: 'name', title: text.item, sort: true, text: (row) => row.name, render: (row) => <Name>{row.name}</Name> },
    { key: 'label', title: text.label, sort: true, text: (row) => row.label },
  ]
  return (
    <div class="share-table">
      <Table label={text.itemsTable} columns={columns} rows={entries} keyOf={(row) => row.id} onOpen={setOpen} />
      {total > entries.length && (
        <p class="dim">{fill(text.first, { n: grouped(String(entries.length)), total: grouped(String(total)) })}</p>
      )}
      <Dialog
        title={open ? `${open.kind} ${open.name}` : ''}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
      >
        {open && (
          <>
            <p class="dim">{open.label}</p>
            <dl class="share-fields">
              {open.fields.map((field) => (
                <div key={field.field}>
                  <dt>{field.field}</dt>
                  <dd>
                    <Name>{field.shown}</Name>
                    {field.how !== 'exact' && <span class="share-tag">{text[field.how]}</span>}
                    {field.label && <span class="share-tag">{field.label}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Dialog>
    </div>
  )
}
