import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { replyLines } from '../app/made-up-office.ts'

/** How many files of each kind an intake of the office has to tell. */
export type Expected = {
  readonly total: number
  readonly read: number
  readonly copy: number
  readonly family: number
  readonly refused: number
  readonly passedOver: number
  readonly unpacked: number
}

const sentences = 64
const yearOf = (number: number) => 2012 + (number % 12)
const linesOf = (number: number, year: number) => replyLines(number, year, sentences)

/**
 * Writes a made-up office of about `count` files below a folder — docx, txt, html, pdf, zips, copies, the letters of later years, litter and hostile files — and says what an intake
 * must tell of it.
 */
export function makeOffice(folder: string, count: number): Expected {
  let [total, read, copy, family, refused, passedOver, unpacked] = [0, 0, 0, 0, 0, 0, 0]
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
    total += 1
  }
  for (let number = 0; total < count; number += 1) {
    const year = yearOf(number)
    const lines = linesOf(number, year)
    const place = `${year}年/${['主办', '会办', '续办'][number % 3]}/${Math.floor(number / 300)}`
    const [ending, content] = letter(number, lines)
    put(`${place}/答复${number}.${ending}`, content)
    read += 1
    if (number % 20 === 3) {
      put(`扫描与定稿/${number}.pdf`, pdfOf(lines))
      copy += 1
    }
    if (number % 25 === 4) {
      put(`备份/${place}/答复${number}.${ending}`, content)
      copy += 1
    }
    if (number % 10 === 5) {
      put(`续年/${Math.floor(number / 300)}/答复${number}.docx`, docxOf(linesOf(number, 2025)))
      read += 1
      family += 1
    }
    if (number % 40 === 6) {
      put(`杂项/损坏${number}.docx`, `PK\u0003\u0004 坏 ${number}`)
      refused += 1
    }
    if (number % 50 === 7) {
      put(`杂项/密${number}.txt`, `机密★1年\n${lines.join('\n')}`)
      refused += 1
    }
    if (number % 30 === 8) {
      put(
        `杂项/${['照片.jpg', '~$答复.docx', 'Thumbs.db'][(number / 2) % 3] ?? '空.docx'}`.replace(
          '杂项/',
          `杂项/${number}/`
        ),
        'x'
      )
      passedOver += 1
    }
    if (number % 200 === 9) {
      const inside = Array.from({ length: 20 }, (_, at) => 1_000_000 + number * 20 + at)
      put(
        `归档/${number}.zip`,
        zipSync(
          Object.fromEntries(
            inside.map(one => [`答复${one}.txt`, strToU8(linesOf(one, yearOf(one)).join('\n'))])
          )
        )
      )
      unpacked += 1
      read += inside.length
      total += inside.length
    }
  }
  return { total, read, copy, family, refused, passedOver, unpacked }
}

function letter(number: number, lines: readonly string[]): readonly [string, string | Uint8Array] {
  if (number % 10 < 5) return ['docx', docxOf(lines)]
  if (number % 10 < 8) return ['txt', `${lines.join('\n')}\n`]
  return ['html', `<!DOCTYPE html><html><body>${lines.map(line => `<p>${line}</p>`).join('')}</body></html>`]
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function docxOf(lines: readonly string[]): Uint8Array {
  const paragraphs = lines.map(line => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')
  return zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="${word}"><w:body>${paragraphs}</w:body></w:document>`)
  })
}

/** A page for every thirty lines, in a font that is named and not embedded, with page numbers at the foot. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const rows = lines.flatMap(line => line.match(/.{1,34}/gu) ?? [])
  const pages = Array.from({ length: Math.ceil(rows.length / 30) }, (_, at) =>
    rows.slice(at * 30, at * 30 + 30)
  )
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...pages.flatMap((page, at) => {
      const text = [
        ...page.map((row, line) => show(row, 60, 780 - line * 24)),
        show(`— ${at + 1} —`, 270, 40)
      ].join('\n')
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + at * 2} 0 R>>`,
        `<</Length ${text.length}>>\nstream\n${text}\nendstream`
      ]
    })
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = body.length
  return strToU8(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  )
}

function show(text: string, x: number, y: number): string {
  const hex = [...text].map(sign => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  return `BT /F1 14 Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`
}
