import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { detectFormat, readFile } from '../../../electron/adapters/readers/read-file.ts'
import { docx, p } from './docx-builder.ts'
import { paragraphs, said } from './read.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const letter =
  '苏晓禾代表：\r\n\r\n您提出的《关于扩大公共数据开放的建议》（第57号建议）收悉。\r\n江临市数据发展局\r\n'
const lines = [
  '苏晓禾代表：',
  '',
  '您提出的《关于扩大公共数据开放的建议》（第57号建议）收悉。',
  '江临市数据发展局'
]

const encodings: readonly (readonly [string, Uint8Array, readonly string[]])[] = [
  ['UTF-8', utf8(letter), []],
  ['UTF-8 with a mark', utf8(`\ufeff${letter}`), []],
  ['GBK', iconv.encode(letter, 'gbk'), ['encoding']],
  ['GB18030', iconv.encode(letter, 'gb18030'), ['encoding']],
  ['UTF-16 with a mark', iconv.encode(letter, 'utf-16le', { addBOM: true }), ['encoding']],
  ['UTF-16 of the other order with a mark', iconv.encode(letter, 'utf-16be', { addBOM: true }), ['encoding']],
  ['UTF-16 without a mark', iconv.encode(letter, 'utf-16le'), ['encoding']],
  ['UTF-16 of the other order without a mark', iconv.encode(letter, 'utf-16be'), ['encoding']]
]

test.each(encodings)('a text in %s is recognised', async (_, bytes, codes) => {
  const { value, notices } = await readFile('来信.txt', new Uint8Array(bytes))
  expect(said(value)).toEqual(lines)
  expect(notices.map(({ code }) => code)).toEqual(codes)
})

test('UTF-16 without a mark and without a single zero byte is not taken for GB18030', async () => {
  const text = '关于扩大公共数据开放的建议答复如下请予审阅并提出宝贵意见'
  const { value } = await readFile('标题.txt', new Uint8Array(iconv.encode(text, 'utf-16le')))
  expect(said(value)).toEqual([text])
})

test('rare letters of GB18030 with four bytes are read', async () => {
  const { value } = await readFile(
    '姓名.txt',
    new Uint8Array(iconv.encode('代表：䶮㛃、𠀀某，感谢您的关心支持', 'gb18030'))
  )
  expect(said(value)).toEqual(['代表：䶮㛃、𠀀某，感谢您的关心支持'])
})

test('letters that cannot be read are counted', async () => {
  const bytes = new Uint8Array([...iconv.encode('江临市数据发展局关于公共数据的答复意见', 'gbk'), 0xff])
  const { notices } = await readFile('答复.txt', bytes)
  expect(notices.map(({ code, message }) => [code, /\d+/.exec(message)?.[0]])).toContainEqual([
    'undecodable',
    '1'
  ])
})

const detected: readonly (readonly [string, Uint8Array, string, readonly string[]])[] = [
  ['信.docx', docx({ document: p('字') }), 'docx', []],
  ['信.doc', docx({ document: p('字') }), 'docx', ['wrong-extension']],
  ['信.pdf', utf8('只是文字'), 'txt', ['wrong-extension']],
  ['信.docx', utf8('只是文字'), 'txt', ['wrong-extension']],
  ['信.doc', utf8('<html><body><p>网页</p></body></html>'), 'html', ['wrong-extension']],
  ['信.log', utf8('只是文字'), 'txt', []],
  ['信', utf8('只是文字'), 'txt', []],
  ['信.md', utf8('# 题'), 'md', []],
  ['信.HTM', utf8('<p>段</p>'), 'html', []],
  ['信.txt', utf8('a < b 且 <p> 不是网页'), 'txt', []],
  ['信.html', utf8('\ufeff<?xml version="1.0"?><!-- 注 --><!DOCTYPE html><html><p>字</p></html>'), 'html', []]
]

test.each(detected)('%s goes by its bytes, not by its name', async (name, bytes, format, codes) => {
  expect(detectFormat(name, bytes)).toBe(format)
  const { value, notices } = await readFile(name, bytes)
  expect(value.format).toBe(format)
  expect(notices.map(({ code }) => code)).toEqual(codes)
})

const markdown = `---
title: 说明
---
# 关于**数据开放**的答复

一、\`目录\`已公布，见[公告](https://example.invalid/a_b)
- 养老
1. 停车
2.  5G
> 引文 _强调_ 与 snake_case_name
\\# 不是标题 2*3*4

落款
===

| 事项 | 时间 |
|:--|--|
| 目录\\|清单 | **九月** |

![图](a.png)
~~~
# 原样
~~~
<!-- 注 -->
***
**全行加粗**`

test('Markdown loses its marks and keeps words, headings, written numbers and tables', async () => {
  const { value, notices } = await readFile('说明.md', utf8(markdown))
  expect(said(value).filter(piece => piece !== '')).toEqual([
    '关于数据开放的答复',
    '一、目录已公布，见公告',
    '养老',
    '1.停车',
    '2. 5G',
    '引文 强调 与 snake_case_name',
    '# 不是标题 2*3*4',
    '落款',
    [
      ['事项', '时间'],
      ['目录|清单', '九月']
    ],
    '# 原样',
    '全行加粗'
  ])
  const looks = paragraphs(value).filter(({ bold }) => bold)
  expect(looks.map(({ text, style }) => [text, style])).toEqual([
    ['关于数据开放的答复', 'heading 1'],
    ['落款', 'heading 1'],
    ['全行加粗', null]
  ])
  expect(notices.map(({ code }) => code)).toEqual(['pictures'])
})

const page = `<!DOCTYPE html><html><head><title>题</title><style>p{color:red}</style></head><body>
<nav>首页 &gt; 公开</nav><script>if (a < b) document.write("<p>假</p>")</script><!-- <p>注</p> -->
<h1 align=center>关于数据开放的<br>答复</h1>
<p>苏晓禾&nbsp;代表：<p style="text-align: right">您好&ldquo;江临&#x901A;&rdquo;&#12290;
<div>散字<p>段</p>尾字</div>
<ol><li>甲<li><p>乙</p></ol><ul><li>丙</ul>
<table><tr><td><table border="1">
<tr><th colspan=2>事项<th>时间</tr><tr><td rowspan="2">目录<td>公布<td>九月<tr><td>更新<td>十月</table></td></tr></table>
<p><b>加粗</b></p><p hidden>隐</p><span title="a>b">尖<o:p></o:p></span> a < b&nbsp;&para=1<img src=x></body></html>`

test('a web page becomes paragraphs and tables; menus, scripts and layout tables do not', async () => {
  const { value, notices } = await readFile('公开.html', utf8(page))
  expect(said(value)).toEqual([
    '关于数据开放的',
    '答复',
    '苏晓禾 代表：',
    '您好“江临通”。',
    '散字',
    '段',
    '尾字',
    '1.甲',
    '2.乙',
    '丙',
    [
      ['事项', '', '时间'],
      ['目录', '公布', '九月'],
      ['', '更新', '十月']
    ],
    '加粗',
    '尖 a < b &para=1'
  ])
  const looks = paragraphs(value).map(({ text, align, style, bold }) => [text, align, style, bold])
  expect(looks).toContainEqual(['答复', 'center', 'heading 1', true])
  expect(looks).toContainEqual(['您好“江临通”。', 'right', null, false])
  expect(looks).toContainEqual(['加粗', null, null, true])
  expect(notices.map(({ code }) => code)).toEqual(['pictures'])
})

test.each([
  ['unclosed quotes', '<a href="'],
  ['unclosed tags', '<div '],
  ['lone brackets', '<<<'],
  ['deep nesting', '<div><b>'],
  ['open comments', '<!-- '],
  ['open scripts', '<script>'],
  ['open tables', '<table><tr><td>']
])('a megabyte of %s does not hide what stands before it', async (_, part) => {
  // A reader that began anew at each of these would not end within the time a test has.
  const { value } = await readFile('坏.html', utf8(`<html><p>字</p>${part.repeat(1_000_000 / part.length)}`))
  expect(said(value)[0]).toBe('字')
})
