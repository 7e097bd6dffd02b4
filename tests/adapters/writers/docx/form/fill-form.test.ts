import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../../../../electron/adapters/readers/read-file.ts'
import {
  fillForm,
  formNamesIn,
  type FilledForm
} from '../../../../../electron/adapters/writers/docx/form/fill-form.ts'
import { docxSetting } from '../../../../../electron/adapters/writers/docx/setting.ts'
import { validateDocx } from '../../../../../electron/adapters/writers/docx/validate/validate-docx.ts'
import { Fault } from '../../../../../electron/core/fault.ts'
import { gbt9704 } from '../../../../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../../../../electron/core/layout/press.ts'
import { documentText } from '../../../../../electron/core/library/text-document.ts'
import { framed, p, reply, table } from '../../../../../electron/core/reply/build.ts'
import type { Reply } from '../../../../../electron/core/reply/reply.ts'
import { fullReply } from '../../../../core/layout/full-reply.ts'
import { officeForm, splitRuns } from './office-form.ts'

const setting = docxSetting(gbt9704, gridPress(gbt9704))
const plain = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`

async function filled(body: string, value: Reply = fullReply, header = plain('页眉')): Promise<FilledForm> {
  const form = officeForm(body, header)
  expect(validateDocx(form, 'by-office')).toEqual([])
  const result = await fillForm({ bytes: form, fileName: '表单.docx' }, value, setting)
  expect(validateDocx(result.bytes, 'by-office')).toEqual([])
  return result
}

function partOf({ bytes }: FilledForm, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
}

async function textOf({ bytes }: FilledForm): Promise<string> {
  return documentText((await readFile('填好的表单.docx', bytes)).value)
}

describe('an office’s own form', () => {
  test('takes the words of the reply in the look of the run they stand in', async () => {
    const form = await filled(splitRuns('关于{{标题}}'))
    expect(partOf(form, 'word/document.xml')).toContain(
      '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr><w:t xml:space="preserve">关于对市十八届人大三次会议第110号建议的答复</w:t>'
    )
  })

  test.each([
    ['in one run', ['{{发文字号}}']],
    ['split over three runs', ['文号：{{', '发文字号', '}}。']],
    ['split within the braces', ['文号：{', '{发文', '字号}', '}。']],
    ['in wide braces with blanks', ['｛｛ 发文字号　｝｝']],
    ['twice in one paragraph', ['{{发文字号}}与{{发文', '字号}}']]
  ])('finds a name %s', async (_, runs) => {
    const text = await textOf(await filled(splitRuns(...runs)))
    expect(text).toContain('江数发建〔2026〕3号')
    expect(text).not.toMatch(/[{}｛｝]/)
    const around = runs.join('').replace(/[{｛]{2}.*?[}｝]{2}/g, '江数发建〔2026〕3号')
    expect(text.split('\n')).toContain(around)
  })

  test('knows every name of the letter', async () => {
    const rows = [
      '主送',
      '签发人',
      '成文日期',
      '抄送',
      '联系人',
      '联系电话',
      '类别',
      '届次',
      '编号',
      '代表',
      '落款',
      '公开属性'
    ]
    const text = await textOf(await filled(rows.map(name => plain(`${name}＝{{${name}}}`)).join('')))
    expect(text.split('\n')).toEqual([
      '主送＝苏念安代表',
      '签发人＝程望舒',
      '成文日期＝2026年5月18日',
      '抄送＝市人大常委会代表工委，市政府办公室，市政务办，市财政局',
      '联系人＝沈知远',
      '联系电话＝0599-1234567',
      '类别＝A',
      '届次＝市十八届人大三次会议',
      '编号＝110',
      '代表＝苏念安',
      '落款＝江临市数据发展局',
      '公开属性＝主动公开'
    ])
  })

  test('takes the body in place, with numbers and in our styles', async () => {
    const form = await filled(plain('前') + plain('{{正文}}') + plain('后'))
    const text = await textOf(form)
    expect(text).toMatch(/^前\n您在市十八届人大三次会议期间/)
    expect(text).toContain('\n一、建议办理情况\n（一）强化制度供给。')
    expect(text).toMatch(/再次感谢您对我市数据工作的关心和支持。\n后$/)
    const styles = partOf(form, 'word/styles.xml')
    expect(styles).toContain('w:styleId="gw-heading1"')
    expect(styles).toContain('w:styleId="a"')
    expect(styles).not.toContain('<w:basedOn w:val="Normal"/>')
    expect(partOf(form, 'word/document.xml')).not.toContain('江临市数据发展局文件')
  })

  test('takes the body in a table, after words in the same paragraph too', async () => {
    const cell = (inside: string) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${inside}</w:tc>`
    const grid = `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell(plain('内容：{{正文}}'))}${cell(plain('{{正文}}'))}</w:tr></w:tbl>`
    const value = reply(p('第一段。'), table(['事项'], ['电梯']))
    const text = await textOf(await filled(grid + plain('完'), value))
    expect(text).toContain('内容：')
    expect(text.match(/第一段。/g)).toHaveLength(2)
  })

  test('is filled in headers and text boxes', async () => {
    const box = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${plain('盒中{{签发人}}')}</w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>盒外{{编号}}</w:t></w:r></w:p>`
    const form = await filled(box, fullReply, splitRuns('{{发文', '字号}}'))
    expect(partOf(form, 'word/document.xml')).toMatch(/盒中程望舒.*盒外110/)
    expect(partOf(form, 'word/header1.xml')).toContain('江数发建〔2026〕3号')
  })

  test('keeps names it does not know and says so, and says what is still empty', async () => {
    const form = await filled(
      plain('{{处室意见}}') + plain('{{发文字号}}'),
      framed(fullReply, { number: null })
    )
    expect(form.unknown).toEqual(['处室意见'])
    expect(form.empty).toEqual(['发文字号'])
    expect(await textOf(form)).toContain('{{处室意见}}')
  })

  test('keeps several signatures on lines of their own, and marks that XML needs told', async () => {
    const value = framed(fullReply, { signature: ['江临市数据发展局', '江临市财政局'], title: '甲&<乙>' })
    const form = await filled(plain('{{落款}}') + plain('{{标题}}'), value)
    expect(partOf(form, 'word/document.xml')).toContain(
      '江临市数据发展局</w:t><w:br/><w:t xml:space="preserve">江临市财政局'
    )
    expect(partOf(form, 'word/document.xml')).toContain('甲&amp;&lt;乙&gt;')
  })

  test('loses nothing: parts without a name are the same to the byte', async () => {
    const before = officeForm(plain('{{标题}}'), plain('页眉'))
    const media = strToU8('图片')
    const withMedia = zipSync({ ...unzipSync(before), 'word/media/image1.png': media })
    const { bytes } = await fillForm({ bytes: withMedia, fileName: '表单.docx' }, fullReply, setting)
    const [old, now] = [unzipSync(withMedia), unzipSync(bytes)]
    const changed = Object.keys(old).filter(
      name => Buffer.compare(old[name] ?? media, now[name] ?? media) !== 0
    )
    expect(changed).toEqual(['word/document.xml'])
    expect(Object.keys(now)).toEqual(Object.keys(old))
  })

  test('gives the same bytes for the same reply', async () => {
    const [first, second] = [await filled(plain('{{正文}}')), await filled(plain('{{正文}}'))]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  })

  test('tells what it asks for', () => {
    const form = officeForm(plain('{{标题}}') + splitRuns('{{正', '文}}', '{{标题}}'), plain('{{意见}}'))
    expect(formNamesIn(form, '表单.docx').toSorted()).toEqual(['意见', '标题', '正文'].toSorted())
  })

  test.each([
    ['no zip', strToU8('不是压缩包'), 'unreadable-file'],
    ['no docx', zipSync({ 'a.txt': strToU8('甲') }), 'unsupported-format'],
    ['spoilt', zipSync({ 'word/document.xml': strToU8('<w:document><w:p>') }), 'unreadable-file']
  ] as const)('that is %s is refused', async (_, bytes, code) => {
    const refused = fillForm({ bytes, fileName: '表单.docx' }, fullReply, setting)
    await expect(refused).rejects.toThrow(new Fault(code, '表单.docx'))
  })
})
