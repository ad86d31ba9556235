import { useState } from 'preact/hooks'
import { Button } from '../../frame/Button'
import { Icon } from '../../frame/Icon'
import { Name } from '../../frame/Name'
import { size } from '../../frame/size'
import { legible, type Upload } from '../../frame/uploads'
import { fill, words } from '../../words'
import { GuessDialog } from './GuessDialog'
import { isTable, type Use, uploads, uses } from './wanted'

const USES: readonly Use[] = ['payments', 'designated', 'rates']

/** The files that were chosen, how far they are on their way, and what each is used as. */
export function Chosen() {
  const text = words.value.imports
  const [guessing, setGuessing] = useState<Upload>()
  return (
    <>
      <table class="rows">
        <caption class="unseen">{text.chosen}</caption>
        <thead>
          <tr>
            <th scope="col">{text.column.file}</th>
            <th scope="col" class="end">
              {text.column.size}
            </th>
            <th scope="col">{text.column.state}</th>
            <th scope="col">{text.column.use}</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {uploads.files.value.map((upload) => (
            <Row key={upload.key} upload={upload} onGuess={() => setGuessing(upload)} />
          ))}
        </tbody>
      </table>
      <GuessDialog upload={guessing} onClose={() => setGuessing(undefined)} />
    </>
  )
}

function Row({ upload, onGuess }: { upload: Upload; onGuess: () => void }) {
  const text = words.value.imports
  const file = legible(upload.file.name)
  return (
    <tr>
      <th scope="row">
        <Name>{file}</Name>
        {upload.name !== file && <div class="dim small">{fill(text.renamed, { name: upload.name })}</div>}
      </th>
      <td class="end">{size(upload.file.size)}</td>
      <td>
        <State upload={upload} />
      </td>
      <td>
        <select
          aria-label={fill(text.useOf, { file })}
          value={uses.value[upload.key] ?? 'payments'}
          onChange={(event) => {
            uses.value = { ...uses.value, [upload.key]: event.currentTarget.value as Use }
          }}
        >
          {USES.map((use) => (
            <option key={use} value={use}>
              {text.use[use]}
            </option>
          ))}
        </select>
      </td>
      <td class="end row-actions">
        {isTable(file) && (
          <Button
            kind="quiet"
            label={fill(text.guessOf, { file })}
            disabled={upload.state !== 'here'}
            onClick={onGuess}
          >
            {text.guess}
          </Button>
        )}
        <Button
          kind="quiet"
          title={text.remove}
          label={fill(text.removeOf, { file })}
          onClick={() => uploads.drop(upload)}
        >
          <Icon name="close" />
        </Button>
      </td>
    </tr>
  )
}

function State({ upload }: { upload: Upload }) {
  const text = words.value.imports.state
  if (upload.state === 'failed') {
    return (
      <span class="bad-text" role="alert">
        <Icon name="warning" /> {text.failed}: {upload.error?.message}
      </span>
    )
  }
  if (upload.state === 'sending') {
    const share = `${Math.floor(100 * upload.share)} %`
    return (
      <span class="sending">
        <progress value={upload.share} max={1} aria-label={legible(upload.file.name)} /> {fill(text.sending, { share })}
      </span>
    )
  }
  return upload.state === 'here' ? (
    <span class="good-text">
      <Icon name="check" /> {text.here}
    </span>
  ) : (
    <span class="dim">{text.waiting}</span>
  )
}
