import type { Api } from '../../core/contract.ts'
import { exportChoiceSchema, packageChoiceSchema, type Settings } from '../../core/calls/office.ts'
import { unknownPlaceholders } from '../../core/draft/placeholders.ts'
import { Fault } from '../../core/fault.ts'
import { layoutFile } from '../../core/layout/profiles/layout-file.ts'
import type { App } from '../app.ts'
import { exportName, mimeOf } from '../exports.ts'

const firstSettings: Settings = {
  schema: 1,
  actor: null,
  sidePanel: 'asks',
  sidePanelWidth: 360,
  previewZoom: 'width',
  previewSpread: 'single',
  caseFilter: 'open',
  exportChoice: exportChoiceSchema.parse({}),
  packageChoice: packageChoiceSchema.parse({})
}

type Calls =
  | 'app.status'
  | 'settings.get'
  | 'settings.save'
  | 'unit.get'
  | 'unit.save'
  | 'unit.exportProfile'
  | 'template.list'
  | 'template.builtIn'
  | 'template.remove'
  | 'template.save'

/** Calls on the office itself: state of the vault, remembered choices, the unit, its templates. */
export function officeHandlers(app: App): Pick<Api, Calls> {
  const { vault } = app
  return {
    'app.status': async () => ({
      version: app.version,
      vaultName: vault.name,
      readOnly: vault.readOnly,
      heldBy: vault.heldBy,
      unitReady: (await vault.unit.read()) !== null,
      sources: app.library.summaries().length,
      catchingUp: app.library.catchUp.progress(),
      cases: app.cases.all().length,
      damaged: [...vault.damaged(), ...app.library.passedOver, ...app.cases.passedOver],
      today: app.today()
    }),
    'settings.get': async () => (await vault.settings.read()) ?? firstSettings,
    'settings.save': async ({ settings }) => {
      await vault.settings.write(settings)
      return settings
    },
    'unit.get': () => vault.unit.read(),
    'unit.save': async ({ unit }) => {
      await vault.unit.write(unit)
      return unit
    },
    'unit.exportProfile': async ({ profile }) => {
      const bytes = new TextEncoder().encode(layoutFile(profile))
      const fileName = exportName(`版式 ${profile.name}`, 'json')
      return app.exports.add({ fileName, mime: mimeOf.json, bytes, notices: [] })
    },
    'template.list': async () => {
      const own = await vault.templates.list()
      const replaced = new Set(own.map(template => template.id))
      return [...own, ...app.builtIn.filter(template => !replaced.has(template.id))]
    },
    'template.builtIn': async () => app.builtIn,
    'template.remove': async ({ templateId }) => {
      await vault.templates.remove(templateId)
      return null
    },
    'template.save': async ({ template }) => {
      const unknown = unknownPlaceholders(template)
      if (unknown.length > 0) {
        const names = unknown.map(name => `{${name}}`).join('、')
        throw new Fault('bad-input', `模板里有不认识的占位符 ${names}`)
      }
      await vault.templates.write(template)
      return template
    }
  }
}
