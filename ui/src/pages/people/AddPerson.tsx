import { useState } from 'preact/hooks'
import { post } from '../../frame/api'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Dialog } from '../../frame/Dialog'
import { Field } from '../../frame/Field'
import { words } from '../../words'
import { RoleField } from './RoleField'
import type { Role } from './types'

interface Props {
  open: boolean
  onClose: () => void
  onDone: () => void
}

/** Lets somebody in, with a password. */
export function AddPerson({ open, onClose, onDone }: Props) {
  return (
    <Dialog title={words.value.people.add} open={open} onClose={onClose}>
      <Form onDone={onDone} />
    </Dialog>
  )
}

function Form({ onDone }: { onDone: () => void }) {
  const text = words.value.people
  const [form, setForm] = useState({ name: '', display: '', role: 'analyst' as Role, password: '' })
  const [error, setError] = useState<Error>()
  const submit = async (event: Event) => {
    event.preventDefault()
    setError(undefined)
    try {
      await post('/api/people', form)
      onDone()
    } catch (cause) {
      setError(cause as Error)
    }
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      {error && <ErrorNotice error={error} />}
      <Field label={text.name} hint={text.nameHint}>
        <input
          required
          maxLength={64}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={form.name}
          onInput={(event) => setForm({ ...form, name: event.currentTarget.value })}
        />
      </Field>
      <Field label={text.display}>
        <input
          dir="auto"
          maxLength={200}
          autocomplete="off"
          value={form.display}
          onInput={(event) => setForm({ ...form, display: event.currentTarget.value })}
        />
      </Field>
      <RoleField value={form.role} onChange={(role) => setForm({ ...form, role })} />
      <Field label={text.password} hint={text.passwordHint}>
        <input
          type="password"
          required
          autocomplete="new-password"
          value={form.password}
          onInput={(event) => setForm({ ...form, password: event.currentTarget.value })}
        />
      </Field>
      <Button kind="main" type="submit">
        {text.addButton}
      </Button>
    </form>
  )
}
