import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { words } from '../words'
import { put } from './api'
import { ErrorNotice } from './Await'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Field } from './Field'
import { Notice } from './Notice'
import { session } from './session'
import { chooseTheme } from './settings'
import { type Theme, theme } from './theme'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']
const EMPTY = { before: '', password: '', again: '' }

/** The person's name as a button that lets it set what is its own: colours, password. */
export function OwnSettings({ children }: { children: ComponentChildren }) {
  const text = words.value.people.own
  const [open, setOpen] = useState(false)
  const [form, setForm] = useState(EMPTY)
  const [tried, setTried] = useState(false)
  const [saved, setSaved] = useState(false)
  const [error, setError] = useState<Error>()
  const differ = tried && form.password !== form.again
  const close = () => {
    setOpen(false)
    setForm(EMPTY)
    setTried(false)
    setSaved(false)
    setError(undefined)
  }
  const submit = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    setError(undefined)
    if (form.password !== form.again) return
    try {
      await put('/api/session/password', { before: form.before, password: form.password })
      setForm(EMPTY)
      setTried(false)
      setSaved(true)
    } catch (cause) {
      setError(cause as Error)
    }
  }
  const input = (key: keyof typeof EMPTY, autocomplete: 'current-password' | 'new-password') => (
    <input
      type="password"
      required
      autocomplete={autocomplete}
      value={form[key]}
      onInput={(event) => setForm({ ...form, [key]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <Button kind="quiet" title={text.button} onClick={() => setOpen(true)}>
        {children}
      </Button>
      <Dialog title={text.title} open={open} onClose={close}>
        <div class="form">
          <Field label={text.colours} hint={text.coloursHint}>
            <select value={theme.value} onChange={(event) => chooseTheme(event.currentTarget.value as Theme)}>
              {THEMES.map((one) => (
                <option key={one} value={one}>
                  {words.value.frame.theme[one]}
                </option>
              ))}
            </select>
          </Field>
        </div>
        <h3>{text.passwordTitle}</h3>
        {saved ? (
          <Notice kind="good" title={text.saved} />
        ) : (
          <form class="form" onSubmit={(event) => void submit(event)}>
            {error && <ErrorNotice error={error} />}
            {/* For password managers: whose it is. */}
            <input type="text" hidden readOnly autocomplete="username" value={session.value?.person.name} />
            <Field label={text.before}>{input('before', 'current-password')}</Field>
            <Field label={text.password} hint={text.passwordHint}>
              {input('password', 'new-password')}
            </Field>
            <Field label={text.again} hint={text.hint} error={differ ? text.differ : undefined}>
              {input('again', 'new-password')}
            </Field>
            <Button kind="main" type="submit">
              {text.save}
            </Button>
          </form>
        )}
      </Dialog>
    </>
  )
}
