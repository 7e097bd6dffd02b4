import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseReply } from '../../electron/core/parse/parse-reply.ts'
import { printed } from '../../electron/core/reply/same.ts'
import { hasChineseFont } from '../adapters/system/machine-fonts.ts'
import { conformityProblems } from '../adapters/writers/pdf/conformity.ts'
import { readFile as readWords } from '../../electron/adapters/readers/read-file.ts'
import { json } from '../shells/cli/banfu.ts'
import { readyCase, replyOf } from './journey.ts'
import { openAt, resources, sampleVault, temporaryFolder, value } from './open.ts'

describe.skipIf(!hasChineseFont)('a reply as PDF', () => {
  test('of a case: under its title, in the outbox, archival, and it tells the same letter', async () => {
    const vault = await sampleVault()
    const door = await openAt(vault)
    const view = await readyCase(door)
    const ticket = await value(door, 'case.export', { caseId: view.kase.id, format: 'pdf' })
    expect(ticket.fileName).toBe(`${replyOf(view).frame.title ?? ''}.pdf`)
    const { bytes, mime } = door.exports.get(ticket.exportId)
    expect(mime).toBe('application/pdf')
    expect(await readFile(join(vault, 'outbox', ticket.fileName))).toEqual(Buffer.from(bytes))
    expect(conformityProblems(bytes)).toEqual([])
    expect(ticket.certificate?.lines.filter(({ outcome }) => outcome === 'differs')).toEqual([])
    const read = await readWords(ticket.fileName, bytes)
    const { frame, body } = printed(replyOf(view))
    const again = parseReply(read.value).value
    expect(again.frame).toMatchObject({ title: frame.title, addressees: frame.addressees })
    const words = (blocks: typeof body) =>
      blocks.flatMap(block => ('text' in block ? [block.text] : [])).join('')
    expect(words(again.body)).toBe(words(body))
  })

  test('the same letter gives the same file twice', async () => {
    const door = await openAt(await sampleVault())
    const view = await readyCase(door)
    const make = async () => {
      const { exportId } = await value(door, 'case.export', { caseId: view.kase.id, format: 'pdf' })
      return door.exports.get(exportId).bytes
    }
    expect(Buffer.compare(await make(), await make())).toBe(0)
  })

  test('of a single file, from the command line', async () => {
    const folder = await temporaryFolder()
    await writeFile(
      join(folder, '来文.txt'),
      await readFile(join(resources, 'tests', 'fixtures', 'formal-reply.txt'))
    )
    type Saved = { readonly path: string; readonly bytes: number; readonly notices: readonly unknown[] }
    const { path, bytes } = await json<Saved>(folder, 'export', '来文.txt', '--to', 'pdf')
    expect(path).toBe('来文.pdf')
    const file = await readFile(join(folder, path))
    expect(file.byteLength).toBe(bytes)
    expect(conformityProblems(file)).toEqual([])
  })
})
