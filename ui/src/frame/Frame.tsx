import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { login, type PageEntry, pages } from '../pages'
import { fill, words } from '../words'
import { ErrorNotice, Skeleton } from './Await'
import { Button } from './Button'
import { Icon } from './Icon'
import { useJobDone } from './jobs'
import { JobsPanel } from './JobsPanel'
import { Link } from './Link'
import { Name } from './Name'
import { Empty } from './Notice'
import { OwnSettings } from './OwnSettings'
import { PageView } from './PageView'
import { parts, route } from './router'
import { loadSession, may, session, sessionError, signOut } from './session'
import { chooseTheme, loadSettings } from './settings'
import { type Theme, theme } from './theme'
import logo from './wellhead.svg'

/** All that is on the screen: the way in, or navigation, header and a page. */
export function Frame() {
  useJobDone('import', () => void loadSession())
  if (session.value === undefined) return null
  if (session.value === null) return login ? <Lazy load={login} /> : <NoSession />
  const text = words.value.frame
  const verb = parts(route.value.path)[0] ?? pages[0]?.verb
  const page = pages.find((one) => one.verb === verb && isShown(one))
  return (
    <div class="frame">
      <a class="skip" href="#content" onClick={skip}>
        {text.skip}
      </a>
      <nav class="side" aria-label={text.navigation}>
        <Link to="/" class="brand">
          <img src={logo} alt="" /> <span>{text.product}</span>
        </Link>
        <ul>
          {pages.filter(isShown).map((one) => (
            <li key={one.verb}>
              <Link to={one.path} current={one === page} title={text.verbs[one.verb]}>
                <Icon name={one.verb} /> <span>{text.verbs[one.verb]}</span>
              </Link>
            </li>
          ))}
        </ul>
        <p class="version">{session.value.version}</p>
      </nav>
      <Header />
      <main id="content" tabIndex={-1}>
        {page ? <Lazy key={page.verb} load={page.load} /> : <NoPage />}
      </main>
    </div>
  )
}

/** Whether this person has use for the page: one alone has no people to look after. */
function isShown(page: PageEntry): boolean {
  return may(page.needs) && (page.verb !== 'people' || session.value?.mode === 'team')
}

function skip(event: Event) {
  event.preventDefault()
  document.getElementById('content')?.focus()
}

function Header() {
  const text = words.value.frame
  const { case: opened, person, mode } = session.value!
  useEffect(() => void loadSettings().catch(() => {}), [person.name])
  return (
    <header class="top">
      <p class="case">
        <span class="dim">{text.caseLabel}</span> <Name>{opened.name}</Name>
      </p>
      <JobsPanel />
      <ThemeButton />
      {mode === 'team' && (
        <>
          <OwnSettings>
            <span class="person" title={person.role}>
              <Name>{person.display || person.name}</Name>
            </span>
          </OwnSettings>
          <Button kind="quiet" label={text.signOut} title={text.signOut} onClick={() => void signOut()}>
            <Icon name="out" />
          </Button>
        </>
      )}
    </header>
  )
}

const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const satisfies Record<Theme, Theme>

function ThemeButton() {
  const text = words.value.frame.theme
  const label = fill(text.label, { now: text[theme.value] })
  const icon = ({ system: 'half', light: 'sun', dark: 'moon' } as const)[theme.value]
  return (
    <Button kind="quiet" label={label} title={label} onClick={() => chooseTheme(NEXT[theme.value])}>
      <Icon name={icon} />
    </Button>
  )
}

const loaded = new Map<() => Promise<{ default: ComponentType }>, ComponentType>()

function Lazy({ load }: { load: () => Promise<{ default: ComponentType }> }) {
  const [tried, setTried] = useState(0)
  const [failed, setFailed] = useState(false)
  const [, redraw] = useState(0)
  const Page = loaded.get(load)
  useEffect(() => {
    if (loaded.has(load)) return
    load().then(
      (module) => {
        loaded.set(load, module.default)
        redraw((n) => n + 1)
      },
      () => setFailed(true),
    )
  }, [load, tried])
  const again = () => {
    setFailed(false)
    setTried(tried + 1)
  }
  if (Page) return <Page />
  return failed ? <ErrorNotice error={new Error(words.value.frame.pageFailed)} again={again} /> : <Skeleton />
}

function NoPage() {
  const text = words.value.frame
  return (
    <PageView title={text.noPage}>
      <Empty title={text.noPage}>
        <p>{text.noPageRemedy}</p>
      </Empty>
    </PageView>
  )
}

function NoSession() {
  const text = words.value.frame
  const error = sessionError.value
  // Without a session, 401 is no more than that.
  const told = error && error.status !== 401 ? error : undefined
  return (
    <main class="alone">
      <img src={logo} alt="" />
      {told ? (
        <ErrorNotice error={told} again={() => location.reload()} />
      ) : (
        <>
          <h1>{text.noSession.title}</h1>
          <p>{text.noSession.body}</p>
        </>
      )}
    </main>
  )
}
