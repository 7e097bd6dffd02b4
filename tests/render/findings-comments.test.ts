import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { closing, framed, opening, p, reply, runIn } from '../../electron/core/reply/build.ts'
import { newCase } from '../app/journey.ts'
import { openAt, sampleVault, temporaryFolder, value } from '../app/open.ts'
import { findProgram, renderTest } from './programs.ts'

const run = promisify(execFile)

/** Two faults that are put right as revisions, and three that the clerk has to look at. */
const faulty = framed(
  reply(
    opening(
      '您在市三届人大五次会议期间提出的《关于进一步推进公共数据开放利用的建议》（第36号建议）收悉，现答复如下：'
    ),
    p('我局统一布署，按排专人负责。'),
    runIn(2, '推广“数据超市”。', '去年已开放数据集46个，走访企业约50余家，资金投入二百三十万元。'),
    closing('感谢您对数据工作的关心和支持。')
  ),
  { issuer: '江临市数据发展局', title: '对市三届人大五次会议第36号建议的答复' }
)

/** The words each annotation stands at, by what it says: the text between its start and its end, deletions left out. */
function annotated(flat: string): ReadonlyMap<string, string> {
  const body = flat.slice(flat.indexOf('</text:tracked-changes>') + 1)
  const found = new Map<string, string>()
  for (const [start, name = ''] of body.matchAll(/<office:annotation [^>]*office:name="([^"]+)"/g)) {
    const from = body.indexOf('</office:annotation>', body.indexOf(start)) + '</office:annotation>'.length
    const said = plain(body.slice(body.indexOf(start), from).replace(/<dc:date>.*?<\/dc:date>/, ''))
    const end = body.indexOf(`<office:annotation-end office:name="${name}"`)
    if (end >= 0)
      found.set(
        said,
        plain(body.slice(from, end).replace(/<office:annotation .*?<\/office:annotation>/gs, ''))
      )
  }
  return found
}

/** The words of all revisions of a kind, in the order of the text. */
function revised(flat: string, kind: 'insertion' | 'deletion'): readonly string[] {
  const pattern = new RegExp(`text:id="([^"]+)">\\s*<text:${kind}>`, 'g')
  return [...flat.matchAll(pattern)].map(([, id = '']) => {
    const from = flat.indexOf(`<text:change-start text:change-id="${id}"/>`)
    return plain(flat.slice(from, flat.indexOf(`<text:change-end text:change-id="${id}"/>`)))
  })
}

const plain = (xml: string) =>
  xml
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replace(/\s/g, '')

renderTest('findings stand in LibreOffice at the words they speak of, safe fixes as revisions', async () => {
  const folder = await temporaryFolder()
  const door = await openAt(await sampleVault())
  const { id: caseId, revision } = (await newCase(door, 'file')).kase
  const { findings } = await value(door, 'case.saveReply', { caseId, revision, reply: faulty })
  const ticket = await value(door, 'case.export', {
    caseId,
    format: 'docx',
    options: { findings: 'comments' }
  })
  const file = join(folder, 'findings.docx')
  await writeFile(file, door.exports.get(ticket.exportId).bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const options = [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, file]
  await run(findProgram('soffice') ?? 'soffice', options, { timeout: 100_000 })
  const flat = await readFile(join(folder, 'findings.fodt'), 'utf8')

  const places = annotated(flat)
  const left = findings.filter(({ fix, quote }) => fix?.safe !== true && quote !== '')
  expect(left.map(({ quote }) => quote)).toEqual(expect.arrayContaining(['去年', '约50余', '二百三十万']))
  for (const { message, quote } of left) {
    const [words] = [...places]
      .filter(([said]) => said.includes(message.replace(/\s/g, '')))
      .map(([, at]) => at)
    expect(words, message).toBe(quote.replace(/\s/g, ''))
  }
  const safe = findings.filter(({ fix }) => fix?.safe === true)
  expect(safe.map(({ quote }) => quote)).toEqual(['布署', '按排'])
  expect(revised(flat, 'deletion')).toEqual(['布', '按'])
  expect(revised(flat, 'insertion')).toEqual(['部', '安'])
  expect(plain(flat)).toContain('我局统一布部署，按安排专人负责。')
})
