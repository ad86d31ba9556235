import { Dialog } from '../../frame/Dialog'
import { words } from '../../words'

/** What the keys do. */
export function Keys({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { keys, reasons } = words.value.screen
  return (
    <Dialog title={keys.title} open={open} onClose={onClose}>
      <dl class="keys">
        {keys.rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        {reasons.map((reason, index) => (
          <div key={reason}>
            <dt>
              <kbd>{index + 1}</kbd>
            </dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
