import { useState } from 'preact/hooks'
import { fill, type Words, words } from '../words'
import { grouped } from './amounts'
import { Dialog } from './Dialog'

export interface HowProps {
  /** Which figure: `how` of a page's words. */
  what: keyof Words['how']
  /** The command line that computes it. */
  command?: string | undefined
  /** The files it was computed of. */
  inputs?: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[] | undefined
}

/** The question mark beside a figure: what the figure means, and how anyone can compute it once more. */
export function How({ what, command, inputs }: HowProps) {
  const [open, setOpen] = useState(false)
  const { frame, how } = words.value
  const told = how[what]
  return (
    <>
      <button
        type="button"
        class="how"
        aria-label={fill(frame.how.button, { what: told.title })}
        title={frame.how.title}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      <Dialog title={told.title} open={open} onClose={() => setOpen(false)}>
        <h3>{frame.how.means}</h3>
        <p>{told.means}</p>
        <h3>{frame.how.method}</h3>
        <p>{told.method}</p>
        {command && (
          <>
            <h3>{frame.how.command}</h3>
            <pre class="command" tabIndex={0}>
              {command}
            </pre>
          </>
        )}
        {inputs && inputs.length > 0 && (
          <>
            <h3>{frame.how.inputs}</h3>
            <ul class="inputs">
              {inputs.map((input) => (
                <li key={input.name}>
                  <bdi>{input.name}</bdi>{' '}
                  <span class="dim">{fill(frame.bytes, { n: grouped(String(input.bytes)) })}</span>
                  <code>{input.sha256}</code>
                </li>
              ))}
            </ul>
          </>
        )}
        <h3>{frame.how.manual}</h3>
        <p>
          <code>{told.manual}</code>
        </p>
      </Dialog>
    </>
  )
}
