import type { ComponentChildren } from 'preact'
import { Country } from '../../frame/Country'
import { Name } from '../../frame/Name'
import { fill, plural, words } from '../../words'
import type { Account, Compared, Sides as SidesTold, Value } from './types'

const SIGNS = { agrees: '✓', partly: '≈', differs: '≠', one_sided: '·' } as const
const ACCOUNTS_SHOWN = 4

/** Both parties beside each other, with what agrees and what differs told by sign, word and colour. */
export function Sides({ sides }: { sides: SidesTold }) {
  const text = words.value.screen.sides
  const { party, entry } = sides
  return (
    <section class="sides">
      {!entry.is_whole && <p class="dim">{text.notWhole}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.ours}</th>
            <th scope="col">{text.theirs}</th>
            <th scope="col">{text.how}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.name}</th>
            <td>
              {party.names.map((name) => (
                <div key={name}>
                  <Name>{name}</Name>
                </div>
              ))}
              {!party.is_there && <p class="bad-text">{text.gone}</p>}
            </td>
            <td>
              <ListedNames sides={sides} />
            </td>
            <td />
          </tr>
          {sides.compared.map((one) => (
            <Row key={one.field} one={one} />
          ))}
          <Listed label={text.programmes} told={entry.programmes.length > 0 && entry.programmes.join('; ')} />
          <Listed label={text.listedOn} told={entry.listed_on ?? text.unknownDay} />
          {entry.delisted_on && <Listed label={text.delistedOn} told={entry.delisted_on} />}
          <tr>
            <th scope="row">{text.accounts}</th>
            <td>
              <Accounts accounts={party.accounts} count={party.account_count} />
            </td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function ListedNames({ sides }: { sides: SidesTold }) {
  const text = words.value.screen.sides
  const { entry, matched, matched_quality: quality } = sides
  const others = entry.names.filter(({ text: name }) => name !== matched)
  return (
    <>
      <div>
        <Name>{matched}</Name> <span class="tag">{text.matched}</span>
        {quality === 'weak' && <span class="tag warn">{text.weak}</span>}
      </div>
      {others.length > 0 && (
        <details>
          <summary>{plural(text.others, others.length)}</summary>
          {others.map((name) => (
            <div key={name.text}>
              <Name>{name.text}</Name> {name.quality === 'weak' && <span class="tag warn">{text.weak}</span>}
            </div>
          ))}
        </details>
      )}
    </>
  )
}

function Row({ one }: { one: Compared }) {
  const { sides: text, together } = words.value.screen
  if (one.party.length === 0 && one.entry.length === 0) return null
  return (
    <tr class={one.verdict}>
      <th scope="row">{text[one.field]}</th>
      <td>
        <Values one={one} values={one.party} />
      </td>
      <td>
        <Values one={one} values={one.entry} />
      </td>
      <td>
        <span class={`together ${one.verdict}`}>
          <span aria-hidden="true">{SIGNS[one.verdict]}</span> {together[one.verdict]}
        </span>
      </td>
    </tr>
  )
}

function Values({ one, values }: { one: Compared; values: readonly Value[] }) {
  const text = words.value.screen
  if (values.length === 0) return <span class="dim">{text.sides.nothing}</span>
  return (
    <>
      {values.map((value) => (
        <div key={value.text} class={value.agrees ? 'same' : ''}>
          <Shown field={one.field}>{value.text}</Shown>
        </div>
      ))}
    </>
  )
}

function Shown({ field, children }: { field: Compared['field']; children: string }) {
  if (field === 'countries') return <Country code={children} />
  if (field === 'kind' || field === 'gender') return <>{words.value.screen.kinds[children] ?? children}</>
  return <Name>{children}</Name>
}

function Listed({ label, told }: { label: string; told: ComponentChildren }) {
  if (!told) return null
  return (
    <tr>
      <th scope="row">{label}</th>
      <td />
      <td>
        <bdi>{told}</bdi>
      </td>
      <td />
    </tr>
  )
}

function Accounts({ accounts, count }: { accounts: readonly Account[]; count: number }) {
  const text = words.value.screen
  return (
    <ul class="accounts">
      {accounts.slice(0, ACCOUNTS_SHOWN).map((account) => (
        <li key={account.id}>
          <code>
            <bdi>{account.id}</bdi>
          </code>{' '}
          <span class="dim">
            {account.country && <Country code={account.country} />}
            {account.country_from && ` ${fill(text.sides.countryFrom, { what: account.country_from })}`}
            {account.kind !== 'unknown' && ` · ${text.kinds[account.kind] ?? account.kind}`}
            {account.bic && ` · ${account.bic}`}
          </span>
        </li>
      ))}
      {count > ACCOUNTS_SHOWN && <li class="dim">{fill(text.sides.moreAccounts, { n: count - ACCOUNTS_SHOWN })}</li>}
    </ul>
  )
}
