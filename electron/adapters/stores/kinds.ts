import { z } from 'zod'
import { caseSchema } from '../../core/case/case.ts'
import { unsavedSchema, type Unsaved } from '../../core/case/unsaved.ts'
import { settingsSchema, type Settings } from '../../core/calls/office.ts'
import { sourceSchema, type Source } from '../../core/library/source.ts'
import { validitySchema, type Validity } from '../../core/library/validity.ts'
import { templateSchema, type Template } from '../../core/template/template.ts'
import { unitSchema, type Unit } from '../../core/unit/unit.ts'
import { ledgerSchema, type Ledger } from '../../core/workflow/numbering.ts'
import { migrations } from './migrations.ts'
import type { RecordKind } from './record.ts'
import { sittingSchema } from './sitting.ts'

/** What marks a folder as a vault. */
const markSchema = z.object({ schema: z.literal(1), createdAt: z.string() }).readonly()
export type Mark = z.infer<typeof markSchema>

/** A case as it lies on the disk: with the note its version bears in the list, and the sitting an autosave belongs to. */
const storedCaseSchema = z
  .object({
    ...caseSchema.unwrap().shape,
    savedNote: z.string().nullable().default(null),
    sitting: sittingSchema.nullable().default(null)
  })
  .readonly()
export type StoredCase = z.infer<typeof storedCaseSchema>

export const markKind: RecordKind<Mark> = {
  schema: markSchema,
  migrations: migrations.vault,
  nameIn: () => '工作库标识'
}

export const unitKind: RecordKind<Unit> = {
  schema: unitSchema,
  migrations: migrations.unit,
  nameIn: () => '单位档案'
}

export const settingsKind: RecordKind<Settings> = {
  schema: settingsSchema,
  migrations: migrations.settings,
  nameIn: () => '界面设置'
}

export const ledgerKind: RecordKind<Ledger> = {
  schema: ledgerSchema,
  migrations: migrations.ledger,
  nameIn: () => '编号台账'
}

export const validityKind: RecordKind<Validity> = {
  schema: validitySchema,
  migrations: migrations.validity,
  nameIn: () => '仍然有效的资料'
}

export const sourceKind: RecordKind<Source> = {
  schema: sourceSchema,
  migrations: migrations.source,
  nameIn: text => valueIn(text, 'fileName') ?? '资料'
}

export const caseKind: RecordKind<StoredCase> = {
  schema: storedCaseSchema,
  migrations: migrations.case,
  nameIn: text => valueIn(text, 'title') ?? '办件'
}

export const unsavedKind: RecordKind<Unsaved> = {
  schema: unsavedSchema,
  migrations: migrations.unsaved,
  nameIn: () => '未保存的文字'
}

export const templateKind: RecordKind<Template> = {
  schema: templateSchema,
  migrations: migrations.template,
  nameIn: text => valueIn(text, 'name') ?? '模板'
}

/** The first text under a key in what may be half a record. */
function valueIn(text: string, key: string): string | null {
  const found = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\\\n]|\\\\.)+")`).exec(text)?.[1]
  try {
    const value: unknown = found === undefined ? null : JSON.parse(found)
    return typeof value === 'string' ? value : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
