import { Field } from '../../frame/Field'
import { words } from '../../words'
import { ROLES, type Role } from './types'

/** A choice of the role, with what the chosen one may do. */
export function RoleField({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const text = words.value.people
  return (
    <Field label={text.role} hint={text.rolesMean[value]}>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Role)}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {text.roles[role]}
          </option>
        ))}
      </select>
    </Field>
  )
}
