import { migrate, migrations } from '../adapters/stores/migrations.ts'
import { unitSchema, type Unit } from '../core/unit/unit.ts'

/** A unit from the text of a JSON file, of this schema or an older one. Throws when it is no unit. */
export function readUnitText(text: string): Unit {
  const read: unknown = JSON.parse(text)
  const migrated = migrate(read, migrations.unit)
  return unitSchema.parse(migrated.state === 'present' ? migrated.record : read)
}
