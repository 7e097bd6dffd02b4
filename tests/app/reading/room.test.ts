import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readFile } from '../../../electron/adapters/readers/read-file.ts'
import { openReadingRoom, type ReadingSettings } from '../../../electron/app/reading/room.ts'
import { Fault } from '../../../electron/core/fault.ts'
import { parse } from '../../../electron/core/parse/parse.ts'
import { docx, p } from '../../adapters/readers/docx-builder.ts'
import { sampleFiles } from '../open.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'readers')
const bytesOf = (...path: readonly string[]) => new Uint8Array(readFileSync(join(...path)))
const sample = () => ({ name: '建议.docx', bytes: bytesOf(sampleFiles, '建议.docx') })

function room(settings: Partial<ReadingSettings> = {}) {
  const opened = openReadingRoom(settings)
  onTestFinished(opened.close)
  return opened
}

/** A docx whose words fill so many megabytes of XML. */
function long(megabytes: number): Uint8Array {
  const count = megabytes * 6000
  const paragraphs = Array.from({ length: count }, (_, index) =>
    p(`${index * 7919}江临市数据发展局将数据服务送进社区，逐项落实代表所提的第${index * 104_729}条建议。`)
  )
  return docx({ document: paragraphs.join('') })
}

test('a file comes back as the readers and the parser have it, with digest and facts', async () => {
  const file = sample()
  const words = await readFile(file.name, file.bytes)
  const read = await room().read(file)
  expect(read).toMatchObject({ fileName: file.name, document: words.value, notices: words.notices })
  expect(read.parsed).toEqual(parse(words.value))
  expect(read.facts).toMatchObject({ itemKind: 'suggestion' })
  expect(read.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('reading processes begin from the sources where nothing is built', async () => {
  vi.stubEnv('BANFU_READING_WORKER', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect((await room().read(sample())).document.format).toBe('docx')
})

test('every format is read there, PDF and old Word with their libraries too', async () => {
  const { read } = room()
  const names = ['old-word.doc', 'reply.pdf']
  const formats = await Promise.all(
    names.map(async name => (await read({ name, bytes: bytesOf(fixtures, name) })).document.format)
  )
  expect(formats).toEqual(['doc', 'pdf'])
})

test('the bytes stay the caller’s', async () => {
  const file = sample()
  const before = file.bytes.slice()
  await room().read(file)
  expect(file.bytes).toEqual(before)
})

test('a large file, sent in parts, arrives as it is', async () => {
  const text = `江临市数据发展局\n${'将数据服务送进社区，逐项落实代表所提的建议。\n'.repeat(140_000)}`
  const bytes = new TextEncoder().encode(text)
  expect(bytes.length).toBeGreaterThan(8 * 1024 * 1024)
  const read = await room({ time: 60_000 }).ask('contribution', { name: '长.txt', bytes })
  expect(read.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test('a refusal keeps its code and subject on the way between processes', async () => {
  const refused = await room()
    .read({ name: '密.pdf', bytes: bytesOf(fixtures, 'locked.pdf') })
    .catch((e: unknown) => e)
  expect(refused).toBeInstanceOf(Fault)
  expect(refused).toMatchObject({ code: 'locked-pdf', subject: '密.pdf' })
})

test('while a heavy file is read, this process goes on', async () => {
  const { read } = room({ places: 1 })
  await read(sample())
  const heavy = { name: '长.docx', bytes: long(8) }
  let turns = 0
  let reading = true
  const done = read(heavy).finally(() => (reading = false))
  while (reading) {
    turns += 1
    await new Promise(resolve => setImmediate(resolve))
  }
  await done
  // A process that read the file itself would come round a few times, however fast or slow it is.
  expect(turns).toBeGreaterThan(1000)
})

test('a file that takes too long is given up in words of its own, and the next one is read', async () => {
  const { read } = room({ places: 1, time: 1500 })
  const heavy = read({ name: '慢.docx', bytes: long(20) })
  const next = read({ name: '好.txt', bytes: new TextEncoder().encode('江临市数据发展局') })
  await expect(heavy).rejects.toMatchObject({ code: 'took-too-long', subject: '慢.docx' })
  await expect(next).resolves.toMatchObject({ document: { format: 'txt' } })
})

test('a file that takes too much memory is given up in words of its own, and the next one is read', async () => {
  const { read } = room({ places: 1, memory: 250 })
  const heavy = read({ name: '胖.docx', bytes: long(12) })
  const next = read(sample())
  await expect(heavy).rejects.toMatchObject({ code: 'took-too-much-memory', subject: '胖.docx' })
  await expect(next).resolves.toMatchObject({ fileName: '建议.docx' })
})

test('what earlier files left in memory is never held against a later one', async () => {
  const { read } = room({ places: 1, memory: 420 })
  const outcomes: string[] = []
  for (let round = 0; round < 12; round += 1) {
    const name = `${round}.pdf`
    outcomes.push((await read({ name, bytes: bytesOf(fixtures, 'reply.pdf') })).document.format)
  }
  const heavy = await read({ name: '长.docx', bytes: long(2) }).catch((error: unknown) => error)
  expect(heavy).not.toBeInstanceOf(Error)
  expect(new Set(outcomes)).toEqual(new Set(['pdf']))
})

test('more files than places are read in turn, each with its own answer', async () => {
  const { read } = room({ places: 2 })
  const files = Array.from({ length: 40 }, (_, index) => ({
    name: `${index}.txt`,
    bytes: new TextEncoder().encode(`第${index}份材料的文字`)
  }))
  const texts = await Promise.all(files.map(async file => (await read(file)).document.pieces[0]))
  expect(texts).toMatchObject(files.map((_, index) => ({ text: `第${index}份材料的文字` })))
})

test('processes that have had nothing to read for a while are let go, and come back for the next file', async () => {
  const { read } = room({ idle: 20 })
  await read(sample())
  await new Promise(resolve => setTimeout(resolve, 200))
  await expect(read(sample())).resolves.toMatchObject({ fileName: '建议.docx' })
})

test('closing ends what is running and what waits, and nothing is read afterwards', async () => {
  const opened = room({ places: 1 })
  const files = [opened.read({ name: '一.docx', bytes: long(12) }), opened.read(sample())]
  const ended = Promise.allSettled(files)
  await opened.close()
  expect(await ended).toMatchObject([{ reason: { code: 'cancelled' } }, { reason: { code: 'cancelled' } }])
  await expect(opened.read(sample())).rejects.toMatchObject({ code: 'cancelled' })
})
