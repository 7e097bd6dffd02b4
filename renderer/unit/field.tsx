import type { ReactNode } from 'react'
import type { Problem } from './unit-state.ts'

type Props = {
  readonly id: string
  readonly label: string
  readonly hint: string | null
  readonly problems: readonly Problem[]
  readonly children: ReactNode
}

/** A labelled field of the unit's form, with what is wrong with it. */
export function Field({ id, label, hint, problems, children }: Props) {
  const own = problems.find(problem => problem.field === id)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div>
        {children}
        {hint !== null && <div className="faint">{hint}</div>}
        {own && (
          <div className="severity-error" role="alert">
            {own.message}
          </div>
        )}
      </div>
    </div>
  )
}

/** The sentence of what is wrong with a field, when something is. */
export function Wrong({ id, problems }: { readonly id: string; readonly problems: readonly Problem[] }) {
  const own = problems.find(problem => problem.field === id)
  return own ? (
    <div className="severity-error" role="alert">
      {own.message}
    </div>
  ) : null
}
