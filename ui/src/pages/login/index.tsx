import { useEffect, useState } from 'preact/hooks'
import { post } from '../../frame/api'
import { ErrorNotice } from '../../frame/Await'
import { Button } from '../../frame/Button'
import { Field } from '../../frame/Field'
import { Notice } from '../../frame/Notice'
import { loadSession, sessionError, signIn } from '../../frame/session'
import logo from '../../frame/wellhead.svg'
import { fill, words } from '../../words'
import './login.css'

/** The way in: by name and password, with another server, or by the printed address. */
export default function Login() {
  const frame = words.value.frame
  const text = words.value.login
  const error = sessionError.value
  const { password, oidc } = signIn.value
  const [refused] = useState(() => location.hash === '#sign-in=refused')
  const title = password || oidc ? text.title : frame.noSession.title
  useEffect(() => {
    document.title = `${title} – ${frame.product}`
    // It is said once: who then signs in has an address without it.
    if (refused) history.replaceState(null, '', location.pathname + location.search)
  }, [title])
  if (error && error.status !== 401) {
    return (
      <main class="alone">
        <img src={logo} alt="" />
        <ErrorNotice error={error} again={() => location.reload()} />
      </main>
    )
  }
  return (
    <main class="alone login">
      <img src={logo} alt="" />
      <h1>{title}</h1>
      {refused && (
        <Notice kind="bad" title={text.refused}>
          <p>{text.refusedRemedy}</p>
        </Notice>
      )}
      {password && <PasswordForm />}
      {password && oidc && <p class="or">{text.or}</p>}
      {oidc && (
        <a class="button" href={oidc.path}>
          {fill(text.elsewhere, { label: oidc.label })}
        </a>
      )}
      {!password && !oidc && <p>{frame.noSession.body}</p>}
    </main>
  )
}

function PasswordForm() {
  const text = words.value.login
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error>()
  const submit = async (event: Event) => {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      await post('/api/session', { name, password })
      await loadSession()
    } catch (cause) {
      setError(cause as Error)
      setPassword('')
    } finally {
      setBusy(false)
    }
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)}>
      {error && <ErrorNotice error={error} />}
      <Field label={text.name}>
        <input
          name="name"
          required
          autofocus
          autocomplete="username"
          autocapitalize="none"
          spellcheck={false}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </Field>
      <Field label={text.password}>
        <input
          name="password"
          type="password"
          required
          autocomplete="current-password"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </Field>
      <Button kind="main" type="submit" disabled={busy}>
        {text.signIn}
      </Button>
    </form>
  )
}
