import { beforeAll, describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { fullReply } from '../../../core/layout/full-reply.ts'
import { conformityProblems } from './conformity.ts'
import { exchanged, repainted } from './edited.ts'
import { lettersIn, officeFont, printedWith } from './print.ts'

let good: Uint8Array = new Uint8Array()

beforeAll(async () => {
  const { value } = await printedWith([officeFont(lettersIn(fullReply))], fullReply, gbt9704)
  good = value
})

test('a whole document of all parts is PDF/A-2b and tagged', () => {
  expect(conformityProblems(good)).toEqual([])
})

test('put together anew around another content it still is', () => {
  expect(conformityProblems(repainted(good, content => `${content}\n`))).toEqual([])
})

describe('the checks find what is wrong', () => {
  test.each([
    ['6.1.2 no binary comment after the header', /%\xff\xff\xff\xff/, '%abcd'],
    ['6.1.3 no file identifier', /\/ID \[/, '/IX ['],
    ['6.1.4 places of objects 1', /0000000000 65535 f \n\d{5}/, '0000000000 65535 f \n00099'],
    ['6.1.7.1 ends of streams', /\nendstream/, ' endstream'],
    ['6.1.9 ends of objects', /\nendobj/, ' endobj'],
    ['6.1.7 filter LZWDecode', /\/Filter \/FlateDecode/, '/Filter /LZWDecode'],
    ['6.2.3 no output intent', /\/GTS_PDFA1/, '/GTS_PDFX1'],
    ['6.2.3 components of ICC profile', /\/N 3/, '/N 4'],
    ['6.6.2.1 no metadata', /\/Metadata \d/, '/MetadatX 0'],
    ['6.6.4 part', /part>2/, 'part>1'],
    ['6.6.4 conformance', /conformance>B/, 'conformance>A'],
    ['6.6.2.3 Producer and pdf:Producer differ', /\(PDFKit\)<\/pdf/, '(PDFkit)</pdf'],
    ['6.6.2.3 dates differ', /CreateDate>2026/, 'CreateDate>2025'],
    ['32000 14.3.3 no title', /\/Title \d/, '/TitlX 0'],
    ['32000 14.9.2 no language', /\/Lang \(zh-CN\)/, '/Lang (en-US)'],
    ['6.4–6.9 AA', /\/Tabs \/S/, '/AA /S'],
    ['6.4–6.9 OpenAction', /\/PageMode \/UseOutlines/, '/OpenAction /x'],
    ['6.5.1 action JavaScript', /\/S \/GTS_PDFA1/, '/S/JavaScript'],
    ['32000 14.7.1 not marked', /\/Marked true/, '/Marked null'],
    ['32000 14.7.2 no structure', /\/StructTreeRoot \d/, '/StructTreeRooX 0'],
    ['32000 14.8.4 TR in Document', /\/S \/H1/, '/S /TR'],
    ['32000 14.7.4 content 0 is not owned once', /\/K \[0\]/, '/K [1]']
  ])('%s', (problem, from, to) => {
    expect(conformityProblems(exchanged(good, from, to))).toContain(problem)
  })

  test.each([
    [/is not embedded/, /\/FontFile2/, '/FontFilX2'],
    [/without ToUnicode/, /\/ToUnicode/, '/ToUnicodX'],
    [/without CIDToGIDMap/, /\/CIDToGIDMap/, '/CIDToGIDMaX'],
    [/has no subset tag/, /\/Type0\n\/BaseFont \/[A-Z]{6}\+/, '/Type0\n/BaseFont /abcdef+'],
    [/^6\.2\.11\.5 widths/, /\/W \[0 \[1000 1000/, '/W [0 [1000 1500'],
    [/^6\.2\.11\.3\.3 encoding/, /\/Identity-H/, '/Identity-V']
  ])('%s', (problem, from, to) => {
    expect(conformityProblems(exchanged(good, from, to))).toContainEqual(expect.stringMatching(problem))
  })

  test.each([
    ['32000 14.8.2 TJ outside marked content', /\/P <<[^>]*>> BDC/, ''],
    ['32000 14.8.2 S outside marked content', /\/Artifact <<[^>]*>> BDC/, ''],
    ['32000 14.6 marked content not closed', /EMC/, ''],
    ['32000 14.7.4 content 99 is not owned once', /MCID 1\b/, 'MCID 99'],
    ['6.2.4.3 CMYK without its intent', /\/DeviceRGB cs/, '0 0 0 1 k'],
    ['6.2.4 colour by cs', /\/DeviceRGB cs/, '/DeviceCMYK cs'],
    ['6.2.11.8 a missing letter is shown', /<[0-9a-f]{4}/, '<0000'],
    ['6.2.11.7 letter 61166 has no words', /<[0-9a-f]{4}/, '<eeee']
  ])('%s', (problem, from, to) => {
    const bad = repainted(good, content => content.replace(from, to))
    expect(conformityProblems(bad)).toContain(problem)
  })
})
