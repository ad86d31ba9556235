import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { route, setParams } from '../../frame/router'
import { words } from '../../words'
import { useAnswer } from './useAnswer'

interface Answer {
  readonly command: string
  readonly text: string
}

/** How far one sees from a height, in the words of the command. */
export function HorizonForm() {
  const text = words.value.observe.horizon
  const { params } = route.value
  const { answer, error, ask } = useAnswer<Answer>(
    '/api/observe/horizon',
    () => ({ height: params['from'] ?? '', object: params['object'] ?? '' }),
    Boolean(params['from']),
  )
  const input = (name: string) => ({
    value: params[name] ?? '',
    onInput: (event: InputEvent) => setParams({ [name]: (event.currentTarget as HTMLInputElement).value }),
  })
  return (
    <div class="observe-claim">
      <form class="panel observe-send" onSubmit={ask}>
        <h2>{text.title}</h2>
        <div class="observe-two">
          <Field label={text.height}>
            <input type="text" inputMode="decimal" required {...input('from')} />
          </Field>
          <Field label={text.object} hint={text.objectHint}>
            <input type="text" inputMode="decimal" {...input('object')} />
          </Field>
        </div>
        <div class="actions">
          <Button kind="main" type="submit">
            {text.check}
          </Button>
        </div>
      </form>
      {error && <ErrorNotice error={error} />}
      {answer && (
        <section aria-live="polite">
          <pre class="command" tabIndex={0}>
            {answer.text}
          </pre>
          <p class="dim">
            <code>{answer.command}</code>
          </p>
        </section>
      )}
    </div>
  )
}
