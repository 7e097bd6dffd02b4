import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType
} from 'docx'

/** Whether 一、（一）1. are typed letters or Word's automatic numbers. */
export type Numbers = 'typed' | 'automatic'

const font = {
  ascii: 'Times New Roman',
  eastAsia: '仿宋',
  hAnsi: 'Times New Roman',
  hint: 'eastAsia'
} as const
const sixteen = 32
const indent = { firstLine: 640 }

/**
 * A letter as a clerk types it in Word: red words centred, title centred and bold, text indented by two characters, signature
 * to the right. `text` is the letter line by line, blanks at the start of lines as in the readable source.
 */
export async function wordLetter(text: string, numbers: Numbers): Promise<Uint8Array> {
  const lines = text.split('\n').map(line => line.replace(/\s+$/, ''))
  const named = lines.findIndex(line => /：$/.test(line) && line.length < 40)
  const signed = lines.findLastIndex(line => /^\s*\d{4}年\d{1,2}月\d{1,2}日$/.test(line))
  const children = lines.flatMap((line, index) => {
    if (line.trim() === '') return index < named ? [new Paragraph({})] : []
    const words = line.trim()
    if (index < named) return [headLine(words)]
    if (index === named) return [plain(words, {})]
    if (index === signed || index === signed - 1) return [right(words)]
    if (index > signed) return [plain(words.replace(/ {2,}/g, '\t'), {})]
    return [bodyLine(words, numbers)]
  })
  return pack(children)
}

/** The form an item comes in: a table of its particulars, then its text. `fields` are label and words. */
export async function wordForm(
  titles: readonly string[],
  fields: readonly (readonly [string, string])[],
  body: readonly string[]
): Promise<Uint8Array> {
  const rows = fields.map(
    ([label, words]) => new TableRow({ children: [cell(label, 22, true), cell(words, 78, false)] })
  )
  const table = new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows })
  const heads = titles.map(words => centred(words, 36))
  return pack([
    ...heads,
    new Paragraph({}),
    table,
    new Paragraph({}),
    ...body.map(line => bodyLine(line, 'typed'))
  ])
}

function headLine(words: string): Paragraph {
  if (/^类别/.test(words)) return right(words)
  if (/〔\d{4}〕/.test(words)) return plain(words.replace(/ {2,}/g, '\t\t'), {})
  if (/^(对|关于).*(答复|意见)/.test(words)) return centred(words, 44)
  return centred(words, 52, 'FF0000')
}

const levels = [
  [/^[一二三四五六七八九十]+、/, 0],
  [/^（[一二三四五六七八九十]+）/, 1],
  [/^\d+[.、]/, 2]
] as const

function bodyLine(words: string, numbers: Numbers): Paragraph {
  const found = levels.find(([mark]) => mark.test(words))
  if (!found) return plain(words, { indent })
  const [mark, level] = found
  const bold = level === 0
  if (numbers === 'typed') return plain(words, { indent, bold })
  return plain(words.replace(mark, ''), { numbering: { reference: 'sections', level }, bold })
}

type Look = {
  readonly indent?: { readonly firstLine: number }
  readonly numbering?: { readonly reference: string; readonly level: number }
  readonly bold?: boolean
}

function plain(words: string, { bold = false, ...look }: Look): Paragraph {
  return new Paragraph({
    ...look,
    children: words.split('\t').flatMap((part, index) => runs(part, index, bold))
  })
}

function runs(part: string, index: number, bold: boolean): readonly TextRun[] {
  const run = (children: readonly string[]) =>
    new TextRun({ children: [...children], bold, font, size: sixteen })
  return index === 0 ? [run([part])] : [new TextRun({ text: '\t', font, size: sixteen }), run([part])]
}

function right(words: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { right: 640 },
    children: [new TextRun({ text: words, font, size: sixteen })]
  })
}

function centred(words: string, size: number, color = '000000'): Paragraph {
  const run = new TextRun({ text: words, bold: true, color, size, font: { ...font, eastAsia: '宋体' } })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })
}

function cell(words: string, percent: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    children: [new Paragraph({ children: [new TextRun({ text: words, bold, font, size: 28 })] })]
  })
}

async function pack(children: readonly (Paragraph | Table)[]): Promise<Uint8Array> {
  const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
    level: at,
    format,
    text,
    alignment: AlignmentType.LEFT,
    suffix: 'nothing' as const,
    style: { paragraph: { indent }, run: { size: sixteen, font, bold: at === 0 } }
  })
  const document = new Document({
    creator: '江临市数据发展局',
    numbering: {
      config: [
        {
          reference: 'sections',
          levels: [
            level(0, LevelFormat.CHINESE_COUNTING_THOUSAND, '%1、'),
            level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）'),
            level(2, LevelFormat.DECIMAL, '%3.')
          ]
        }
      ]
    },
    sections: [{ children: [...children] }]
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
