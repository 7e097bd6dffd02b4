import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../electron/adapters/readers/read-file.ts'
import { docxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import { framed, p, reply, table } from '../../../../electron/core/reply/build.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { printed } from '../../../../electron/core/reply/same.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'
import { sampleTest, sampleText } from '../../../sample.ts'
import { soundDocx } from '../../../sound-docx.ts'

type Parts = Readonly<Record<string, string>>

async function partsOf(value: Reply, profile: Profile = gbt9704): Promise<Parts> {
  const files = Object.entries(unzipSync(await soundDocx(value, docxSetting(profile, gridPress(profile)))))
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]))
}

async function part(name: string, value: Reply, profile: Profile = gbt9704): Promise<string> {
  return (await partsOf(value, profile))[name] ?? ''
}

/** XML with one element of a paragraph's or section's level on each row, without the list of namespaces. */
function rows(xml: string): string {
  return xml
    .replace(/<w:(document|ftr)\b[^>]*>/, '<w:$1>')
    .replace(/(<(?:w:p|w:tbl|w:tr|w:sectPr)\b(?!r)[ >])/g, '\n$1')
    .concat('\n')
}

describe('the package', () => {
  test('holds only well-formed parts, each with a content type and each reached by a relation', async () => {
    const parts = await partsOf(fullReply)
    const names = Object.keys(parts)
    expect(names[0]).toBe('[Content_Types].xml')
    for (const [name, xml] of Object.entries(parts))
      expect([name, XMLValidator.validate(xml)]).toEqual([name, true])

    const types = parts['[Content_Types].xml'] ?? ''
    const overrides = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(found => found[1] ?? '')
    const content = names.filter(name => name !== '[Content_Types].xml' && !name.endsWith('.rels'))
    expect(overrides.toSorted()).toEqual(content.toSorted())

    const targets = names
      .filter(name => name.endsWith('.rels'))
      .flatMap(name => {
        const folder = name.replace(/_rels\/[^/]+$/, '')
        return [...(parts[name] ?? '').matchAll(/Target="([^"]+)"/g)].map(found => folder + (found[1] ?? ''))
      })
    expect(targets.toSorted()).toEqual(content.toSorted())
  })

  test('has no relation id twice and every id used is defined', async () => {
    const parts = await partsOf(fullReply)
    const defined = [...(parts['word/_rels/document.xml.rels'] ?? '').matchAll(/ Id="([^"]+)"/g)].map(
      f => f[1]
    )
    const used = [...(parts['word/document.xml'] ?? '').matchAll(/r:id="([^"]+)"/g)].map(f => f[1])
    expect(new Set(defined).size).toBe(defined.length)
    expect(used.filter(id => !defined.includes(id))).toEqual([])
    expect(used).toHaveLength(2)
  })

  test('uses only styles it defines', async () => {
    const parts = await partsOf(fullReply)
    const defined = [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(
      found => found[1]
    )
    const used = Object.values(parts).flatMap(xml =>
      [...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(found => found[1])
    )
    expect(new Set(defined).size).toBe(defined.length)
    expect(used.filter(id => !defined.includes(id))).toEqual([])
  })

  test('is the same bytes for the same reply', async () => {
    const [first, second] = [
      await soundDocx(fullReply, docxSetting(gbt9704, gridPress(gbt9704))),
      await soundDocx(fullReply, docxSetting(gbt9704, gridPress(gbt9704)))
    ]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('tells nothing but organ, title and date of the document', async () => {
    const core = await part('docProps/core.xml', fullReply)
    const properties: unknown = new XMLParser().parse(core)
    expect(properties).toMatchObject({
      'cp:coreProperties': {
        'dc:creator': '江临市数据发展局',
        'dc:title': '对市十八届人大三次会议第110号建议的答复',
        'dc:subject': '市十八届人大三次会议第110号建议',
        'dc:language': 'zh-CN',
        'dcterms:created': '2026-05-18T00:00:00Z',
        'dcterms:modified': '2026-05-18T00:00:00Z'
      }
    })
    expect(await part('docProps/core.xml', reply(p('正文。')))).not.toContain('dcterms:created')
  })

  test('has no theme, no automatic numbers and no foreign styles', async () => {
    const parts = await partsOf(fullReply)
    const all = Object.values(parts).join('')
    expect(Object.keys(parts).filter(name => /theme|numbering|footnotes|endnotes|custom/.test(name))).toEqual(
      []
    )
    expect(all).not.toMatch(/w:numPr|asciiTheme|eastAsiaTheme|Heading1/)
  })
})

describe('the document', () => {
  test('of a full reply is the golden one', async () => {
    const parts = await partsOf(fullReply)
    const shown = ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml', 'word/settings.xml']
    const text = shown.map(name => `--- ${name}\n${rows(parts[name] ?? '')}`).join('\n')
    await expect(text).toMatchFileSnapshot('../../../golden/docx-full-reply.xml')
  })

  test('of the styles is the golden one', async () => {
    const styles = (await part('word/styles.xml', fullReply)).replaceAll('<w:style ', '\n<w:style ')
    await expect(`${styles}\n`).toMatchFileSnapshot('../../../golden/docx-styles.xml')
  })

  test('asks for the Chinese font for every run, so that quotes and dashes stay Chinese', async () => {
    const parts = await partsOf(fullReply)
    const runs = ['word/document.xml', 'word/footer1.xml', 'word/footer2.xml'].flatMap(name => [
      ...(parts[name] ?? '').matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g)
    ])
    expect(runs.length).toBeGreaterThan(40)
    expect(runs.filter(([run]) => !run.includes('w:hint="eastAsia"'))).toEqual([])
    const faces = [...(parts['word/styles.xml'] ?? '').matchAll(/w:eastAsia="([^"]+)" w:hAnsi="([^"]+)"/g)]
    expect(faces.length).toBeGreaterThan(30)
    expect(faces.filter(([, eastAsia, hAnsi]) => eastAsia !== hAnsi)).toEqual([])
  })

  test('has the page, the margins and the pitch of the profile', async () => {
    const xml = await part('word/document.xml', fullReply)
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    const pitch = 579 * 22
    expect(pitch).toBeLessThanOrEqual(16838 - 2098 - 1984)
    expect(xml).not.toMatch(/<w:docGrid[^>]*w:type/)
  })

  test('follows a profile with other numbers', async () => {
    const profile: Profile = {
      ...gbt9704,
      page: { ...gbt9704.page, top: 34.58, bottom: 32.58 },
      grid: { ...gbt9704.grid, linePitch: 29.45, hangingMarks: false },
      fonts: { ...gbt9704.fonts, body: { ...gbt9704.fonts.body, latin: 'Times New Roman' } },
      pageNumber: { ...gbt9704.pageNumber, place: 'center' }
    }
    const parts = await partsOf(fullReply, profile)
    expect(parts['word/document.xml']).toContain('w:top="1960"')
    expect(parts['word/styles.xml']).toContain('w:line="589"')
    expect(parts['word/styles.xml']).toContain('<w:overflowPunct w:val="1"/>')
    expect(parts['word/styles.xml']).toContain(
      'w:ascii="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312"'
    )
    expect(parts['word/footer2.xml']).toContain('<w:jc w:val="center"/>')
  })

  test('leaves out what XML cannot hold and keeps the rest', async () => {
    const xml = await part('word/document.xml', reply(p('甲\u0000乙\u000B丙\uD800丁 <&> 𠮷“…”')))
    expect(xml).toContain('甲乙丙丁 &lt;&amp;&gt; 𠮷“…”')
  })

  test('shows what must still be filled in yellow', async () => {
    const xml = await part('word/document.xml', fullReply)
    expect(xml).toMatch(/<w:highlight w:val="yellow"\/>[^/]*\/w:rPr><w:t[^>]*>【待补：与代表面商的日期】/)
  })

  test('breaks lines inside cells where the text does', async () => {
    const xml = await part('word/document.xml', reply(table(['项目'], ['甲\n乙'])))
    expect(xml).toMatch(/甲<\/w:t><\/w:r><\/w:p><w:p>.*乙/)
  })
})

describe('a reply comes back from its docx', () => {
  async function readBack(value: Reply): Promise<Reply> {
    const { value: document } = await readFile(
      '答复.docx',
      await soundDocx(value, docxSetting(gbt9704, gridPress(gbt9704)))
    )
    return printed(parseReply(document).value)
  }

  test('with every part of the page', async () => {
    expect(await readBack(fullReply)).toEqual(printed(fullReply))
  })

  test('when it has no 版记 and no attachments', async () => {
    const plain = framed(fullReply, { attachments: [], copies: [], printing: null })
    expect(await readBack(plain)).toEqual(printed(plain))
  })

  sampleTest('when it is the real sample', async () => {
    const { value: document } = await readFile('样本.txt', Buffer.from(sampleText()))
    const real = parseReply(document).value
    expect(await readBack(real)).toEqual(printed(real))
  })
})
