import { Button } from '../../frame/Button'
import { Notice } from '../../frame/Notice'
import { setParams } from '../../frame/router'
import { fill, plural, words } from '../../words'
import type { Checked } from './types'

/** What a check of the log found: that it holds, or which entry does not. */
export function Verdict({ checked }: { checked: Checked }) {
  const text = words.value.share.log
  if (!checked.holds) {
    return (
      <Notice kind="bad" title={text.broken}>
        {checked.faults.map((fault) => (
          <div key={fault.text} class="share-fault">
            <p>
              <strong>{fill(text.brokenAt, { entry: fault.entry })}</strong> {fault.text}
            </p>
            <Button onClick={() => setParams({ entry: fault.entry }, { push: true })}>
              {fill(text.showEntry, { entry: fault.entry })}
            </Button>
          </div>
        ))}
        <p>{text.keepIt}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="good" title={fill(text.holds, { entries: plural(text.entries, checked.entries) })}>
      {checked.kept > 0 && <p>{text.keptAgrees}</p>}
      {checked.access_entries !== null && <p>{plural(text.access, checked.access_entries)}</p>}
      {checked.head && (
        <p>
          {text.rootIs} <code>{checked.head.root}</code>
        </p>
      )}
      {checked.torn && <p>{checked.torn}</p>}
    </Notice>
  )
}
