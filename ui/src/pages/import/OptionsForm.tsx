import { Field } from '../../frame/Field'
import { words } from '../../words'
import { options } from './wanted'

/** How to import: all of it may be left alone. */
export function OptionsForm({ currency }: { currency: string }) {
  const text = words.value.imports.options
  const { name, base, strict, profile } = options.value
  const change = (changes: Partial<typeof options.value>) => {
    options.value = { ...options.value, ...changes }
  }
  return (
    <details class="options" open={profile !== ''}>
      <summary>{text.title}</summary>
      <div class="options-grid">
        <Field label={text.name} hint={text.nameHint}>
          <input value={name} maxLength={200} dir="auto" onInput={(e) => change({ name: e.currentTarget.value })} />
        </Field>
        <Field label={text.base} hint={text.baseHint}>
          <input
            value={base}
            maxLength={3}
            placeholder={currency}
            autocapitalize="characters"
            spellcheck={false}
            onInput={(e) => change({ base: e.currentTarget.value })}
          />
        </Field>
        <label class="tick">
          <input type="checkbox" checked={strict} onChange={(e) => change({ strict: e.currentTarget.checked })} />
          {text.strict}
        </label>
        <Field label={text.profile} hint={text.profileHint}>
          <textarea
            class="code"
            rows={profile === '' ? 2 : 10}
            spellcheck={false}
            value={profile}
            onInput={(e) => change({ profile: e.currentTarget.value })}
          />
        </Field>
      </div>
    </details>
  )
}
