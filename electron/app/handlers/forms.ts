import { docxSetting } from '../../adapters/writers/docx/setting.ts'
import { fillForm, type FilledForm } from '../../adapters/writers/docx/form/fill-form.ts'
import type { Form } from '../../core/calls/forms.ts'
import type { Api, Input } from '../../core/contract.ts'
import { Fault } from '../../core/fault.ts'
import { pressOf } from '../../core/layout/press.ts'
import { notice, type Notice } from '../../core/notice.ts'
import { formNames } from '../../core/reply/form-words.ts'
import { documentName } from '../../core/reply/wording.ts'
import { profileFor } from '../../core/unit/profile-for.ts'
import type { App } from '../app.ts'
import { deliver } from '../deliver.ts'
import { drafted } from '../drafted.ts'
import { exportName, mimeOf } from '../exports.ts'

type FormFile = { readonly fileName: string; readonly bytes: Uint8Array }

/** Calls on the forms an office fills its letters into. */
export function formHandlers(
  app: App
): Pick<Api, 'form.list' | 'form.add' | 'form.remove' | 'case.fillForm'> {
  const { vault, cases, uploads, reading } = app
  const kept = async (fileName: string): Promise<FormFile> => ({
    fileName,
    bytes: await vault.forms.read(fileName)
  })
  return {
    'form.list': async () =>
      Promise.all((await vault.forms.list()).map(async name => listedAnyway(app, await kept(name)))),
    'form.add': async ({ uploadId }) => {
      const { fileName, read } = uploads.get(uploadId)
      const bytes = await read()
      const form = usable(fileName, await reading.ask('formNames', { name: fileName, bytes }))
      const name = await vault.forms.add(fileName, bytes)
      uploads.drop(uploadId)
      return { ...form, fileName: name }
    },
    'form.remove': async ({ fileName }) => {
      await vault.forms.remove(fileName)
      return null
    },
    'case.fillForm': async ({ caseId, form: wanted, actor }) => {
      const kase = cases.get(caseId)
      const reply = drafted(kase)
      const form = 'fileName' in wanted ? await kept(wanted.fileName) : await handedIn(app, wanted)
      usable(form.fileName, await reading.ask('formNames', { name: form.fileName, bytes: form.bytes }))
      const profile = profileFor(await vault.unit.read(), reply.kind)
      const { widths } = await app.fonts.widths(profile)
      const filled = await fillForm(form, reply, docxSetting(profile, pressOf(widths, profile)))
      const words = `${documentName(reply, kase.item.title)}（${form.fileName.replace(/\.docx$/i, '')}）`
      return deliver(
        app,
        { kase, actor },
        {
          fileName: exportName(words, 'docx'),
          mime: mimeOf.docx,
          bytes: filled.bytes,
          notices: noticesOf(filled)
        }
      )
    }
  }
}

async function handedIn(
  { uploads }: App,
  { uploadId }: Extract<Input<'case.fillForm'>['form'], { uploadId: string }>
): Promise<FormFile> {
  const { fileName, read } = uploads.get(uploadId)
  const bytes = await read()
  uploads.drop(uploadId)
  return { fileName, bytes }
}

/** A form with something to fill in; Fault 'bad-input' when nothing in it is asked for, and as of `formNamesIn`. */
function usable(fileName: string, names: readonly string[]): Form {
  const form = listed(fileName, names)
  if (form.names.length === form.unknown.length)
    throw new Fault('bad-input', `“${fileName}”里没有{{标题}}、{{正文}}这样的填写处`)
  return form
}

function listed(fileName: string, names: readonly string[]): Form {
  const known: readonly string[] = formNames
  return { fileName, names, unknown: names.filter(name => !known.includes(name)) }
}

/** A damaged file in the folder is listed without names, so that it can be removed. */
async function listedAnyway({ reading }: App, { fileName, bytes }: FormFile): Promise<Form> {
  try {
    return listed(fileName, await reading.ask('formNames', { name: fileName, bytes }))
  } catch (error) {
    if (error instanceof Fault) return { fileName, names: [], unknown: [] }
    throw error
  }
}

function noticesOf({ unknown, empty }: FilledForm): readonly Notice[] {
  const quoted = (names: readonly string[]) => names.map(name => `{{${name}}}`).join('、')
  return [
    ...(unknown.length === 0
      ? []
      : [
          notice(
            'form-unknown-name',
            `表单里的${quoted(unknown)}不是可填的名称，已原样保留，请手工填写。可用的名称：${formNames.join('、')}。`
          )
        ]),
    ...(empty.length === 0
      ? []
      : [notice('form-empty-name', `答复里还没有${empty.join('、')}，表单中这些地方留空，请核对。`)])
  ]
}
