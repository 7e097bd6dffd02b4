/**
 * Builds data/sample/unit.json and data/sample/files from the readable sources in data/sample/sources. Running it again
 * without a change to the sources changes no byte. `npx tsx scripts/make-sample.ts`
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { z } from 'zod'
import { readFile } from '../electron/adapters/readers/read-file.ts'
import { docxSetting } from '../electron/adapters/writers/docx/setting.ts'
import { gridPress } from '../electron/core/layout/press.ts'
import { writeDocx } from '../electron/adapters/writers/docx/write-docx.ts'
import { gbt9704 } from '../electron/core/layout/gbt9704.ts'
import { parseReply } from '../electron/core/parse/parse-reply.ts'
import { unitSchema } from '../electron/core/unit/unit.ts'
import { steady } from './sample/steady-zip.ts'
import { wordForm, wordLetter } from './sample/word-file.ts'

const sample = resolve(import.meta.dirname, '../data/sample')

const formSchema = z.enum(['txt', 'word', 'numbered', 'formal'])
type Form = z.infer<typeof formSchema>
const manifestSchema = z.object({
  replies: z.record(z.string(), formSchema),
  contributions: z.record(z.string(), formSchema)
})

type Built = { readonly extension: 'txt' | 'docx'; readonly bytes: Uint8Array }

async function build(name: string, text: string, form: Form): Promise<Built> {
  const bytes = new TextEncoder().encode(text)
  switch (form) {
    case 'txt':
      return { extension: 'txt', bytes }
    case 'word':
      return { extension: 'docx', bytes: steady(await wordLetter(text, 'typed')) }
    case 'numbered':
      return { extension: 'docx', bytes: steady(await wordLetter(text, 'automatic')) }
    case 'formal': {
      const document = await readFile(`${name}.txt`, bytes)
      const reply = parseReply(document.value).value
      return {
        extension: 'docx',
        bytes: steady(await writeDocx(reply, docxSetting(gbt9704, gridPress(gbt9704))))
      }
    }
  }
}

async function buildFolder(
  sources: string,
  target: string,
  forms: Readonly<Record<string, Form>>
): Promise<void> {
  mkdirSync(join(sample, 'files', target), { recursive: true })
  for (const [name, form] of Object.entries(forms)) {
    const text = readFileSync(join(sample, 'sources', sources, `${name}.txt`), 'utf8')
    const { extension, bytes } = await build(name, text, form)
    writeFileSync(join(sample, 'files', target, `${name}.${extension}`), bytes)
  }
}

/** An item's source: `label：words` lines (the first two are the form's titles), a blank line, the text. */
async function buildItem(name: string): Promise<void> {
  const [head = '', ...rest] = readFileSync(join(sample, 'sources/items', `${name}.txt`), 'utf8').split(
    '\n\n'
  )
  const fields = head.split('\n').map(line => {
    const colon = line.indexOf('：')
    return [line.slice(0, colon), line.slice(colon + 1)] as const
  })
  const titles = fields.slice(0, 2).map(([, words]) => words)
  const body = rest
    .join('\n')
    .split('\n')
    .filter(line => line.trim() !== '')
  writeFileSync(join(sample, 'files', `${name}.docx`), steady(await wordForm(titles, fields.slice(2), body)))
}

async function buildUnit(): Promise<void> {
  const source: unknown = JSON.parse(readFileSync(join(sample, 'sources/unit.json'), 'utf8'))
  const unit = unitSchema.parse({ ...z.record(z.string(), z.unknown()).parse(source), profile: gbt9704 })
  const path = join(sample, 'unit.json')
  writeFileSync(path, await format(JSON.stringify(unit), { ...(await resolveConfig(path)), parser: 'json' }))
}

const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(sample, 'sources/manifest.json'), 'utf8')))
rmSync(join(sample, 'files'), { recursive: true, force: true })
await buildFolder('replies', 'replies', manifest.replies)
await buildFolder('contributions', '会办意见', manifest.contributions)
await buildItem('建议')
await buildItem('提案')
await buildUnit()
console.log(`示例资料已生成：${join(sample, 'files')}`)
