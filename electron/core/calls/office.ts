import { z } from 'zod'
import { profileSchema } from '../layout/profile.ts'
import { type Template, templateSchema } from '../template/template.ts'
import { type Unit, unitSchema } from '../unit/unit.ts'
import { actorSchema } from '../workflow/stage.ts'
import { documentKindSchema } from '../package/document.ts'
import { packageFormatSchema } from './package.ts'
import { call, nothing } from './call.ts'
import type { CatchingUp } from './sources.ts'
import { exportFormatSchema, exportOptionsSchema, type ExportTicket } from './exports.ts'

/** The state of the vault as the screen needs it at any time. */
export type Status = {
  readonly version: string
  readonly vaultName: string
  readonly readOnly: boolean
  /** Who holds the vault when it is open read-only. */
  readonly heldBy: string | null
  readonly unitReady: boolean
  readonly sources: number
  /** As `source.catchingUp`. */
  readonly catchingUp: CatchingUp | null
  readonly cases: number
  /** Records set aside as damaged, by the name the user knows. */
  readonly damaged: readonly { readonly name: string; readonly reason: string }[]
  readonly today: string
}

/**
 * What the user asks an export for: a format, or the office's own form of that file name; `form` is remembered while another format is chosen.
 */
export const exportChoiceSchema = z
  .object({
    what: z.union([exportFormatSchema, z.literal('form')]).default('docx'),
    options: exportOptionsSchema.prefault({}),
    form: z.string().nullable().default(null)
  })
  .readonly()
export type ExportChoice = z.infer<typeof exportChoiceSchema>

/** The documents and formats ticked when a package was last made. */
export const packageChoiceSchema = z
  .object({
    documents: z
      .array(documentKindSchema)
      .readonly()
      .default(['reply', 'feedback', 'signing-sheet', 'delivery-list', 'public-copy']),
    formats: z.array(packageFormatSchema).readonly().default(['docx'])
  })
  .readonly()
export type PackageChoice = z.infer<typeof packageChoiceSchema>

/** Choices the program remembers for the user; window bounds are kept by the desktop shell itself. */
export const settingsSchema = z
  .object({
    schema: z.literal(1),
    actor: actorSchema.nullable(),
    sidePanel: z.enum(['asks', 'search', 'contributions', 'findings', 'history']),
    sidePanelWidth: z.number().int().min(240).max(900),
    /** How large pages are shown: as wide as there is room, whole, or so many times their true size. */
    previewZoom: z.union([z.enum(['width', 'page']), z.number().min(0.25).max(3)]),
    /** One page under the other, or two side by side. */
    previewSpread: z.enum(['single', 'double']).default('single'),
    caseFilter: z.enum(['open', 'due', 'done', 'all']),
    /** What was exported last, and how. */
    exportChoice: exportChoiceSchema.prefault({}),
    packageChoice: packageChoiceSchema.prefault({})
  })
  .readonly()
export type Settings = z.infer<typeof settingsSchema>

/** Calls on the office itself: state of the vault, remembered choices, the unit, its templates. */
export const officeCalls = {
  'app.status': call<Status>()(nothing),
  'settings.get': call<Settings>()(nothing),
  'settings.save': call<Settings>()(z.object({ settings: settingsSchema })),
  'unit.get': call<Unit | null>()(nothing),
  'unit.save': call<Unit>()(z.object({ unit: unitSchema })),
  /** A layout as a file another office can read in; nothing is saved. */
  'unit.exportProfile': call<ExportTicket>()(z.object({ profile: profileSchema })),
  'template.list': call<readonly Template[]>()(nothing),
  /** The templates that come with the program, as they came. */
  'template.builtIn': call<readonly Template[]>()(nothing),
  /** Drops an office's own template; one that took the place of a built-in gives it back. */
  'template.remove': call<null>()(z.object({ templateId: z.string().min(1) })),
  'template.save': call<Template>()(z.object({ template: templateSchema }))
} as const
