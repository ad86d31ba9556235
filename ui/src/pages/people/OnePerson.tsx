import { useState } from 'preact/hooks'
import { put, remove } from '../../frame/api'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Dialog } from '../../frame/Dialog'
import { Field } from '../../frame/Field'
import { Name } from '../../frame/Name'
import { words } from '../../words'
import { RoleField } from './RoleField'
import type { Person } from './types'

interface Props {
  person: Person | undefined
  onClose: () => void
  onDone: () => void
}

/** What can be done about somebody: another role, a new password, out. */
export function OnePerson({ person, onClose, onDone }: Props) {
  return (
    <Dialog title={<Name>{person?.display ?? ''}</Name>} open={person !== undefined} onClose={onClose}>
      {person && <Deeds key={person.name} person={person} onDone={onDone} />}
    </Dialog>
  )
}

function Deeds({ person, onDone }: { person: Person; onDone: () => void }) {
  const text = words.value.people
  const [role, setRole] = useState(person.role)
  const [password, setPassword] = useState('')
  const [error, setError] = useState<Error>()
  const path = `/api/people/${encodeURIComponent(person.name)}`
  const act = (done: () => Promise<unknown>) => (event: Event) => {
    event.preventDefault()
    setError(undefined)
    done().then(onDone, setError)
  }
  return (
    <>
      {error && <ErrorNotice error={error} />}
      {!person.active && <p>{text.removed}</p>}
      {person.active && person.way === 'openid' && <p>{text.elsewhere}</p>}
      {person.active && person.way === 'password' && (
        <>
          <form class="form deed" onSubmit={act(() => put(path, { role }))}>
            <RoleField value={role} onChange={setRole} />
            <p class="dim">{text.changeHint}</p>
            <Button type="submit" disabled={role === person.role}>
              {text.change}
            </Button>
          </form>
          <form class="form deed" onSubmit={act(() => put(`${path}/password`, { password }))}>
            <Field label={text.password} hint={text.passwordHint}>
              <input
                type="password"
                required
                autocomplete="new-password"
                value={password}
                onInput={(event) => setPassword(event.currentTarget.value)}
              />
            </Field>
            <Button type="submit">{text.newPassword}</Button>
          </form>
        </>
      )}
      {person.active && (
        <form class="form deed" onSubmit={act(() => remove(path))}>
          <p class="dim">{text.removeHint}</p>
          <Button kind="danger" type="submit">
            {text.remove}
          </Button>
        </form>
      )}
    </>
  )
}
