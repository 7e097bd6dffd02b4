import type { Unit } from '../../electron/core/unit/unit.ts'
import type { Problem } from './unit-state.ts'

/** What every section of the unit's form is given. */
export type SectionProps = {
  readonly unit: Unit
  readonly problems: readonly Problem[]
  readonly onChange: (unit: Unit) => void
}
