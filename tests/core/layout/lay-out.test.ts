import { describe, expect, test } from 'vitest'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { layOut } from '../../../electron/core/layout/lay-out.ts'
import { lineText, type Line, type TextLine } from '../../../electron/core/layout/line.ts'
import { profileSchema } from '../../../electron/core/layout/profile.ts'
import { framed, p, reply } from '../../../electron/core/reply/build.ts'
import type { Frame } from '../../../electron/core/reply/reply.ts'
import { fullReply } from './full-reply.ts'

/** A line as a row of the golden file: what it is, what is special about it, and its runs with their fonts. */
function described(line: Line): string {
  if (line.kind === 'table') {
    return `table ${line.block} ${line.shares.map(share => share.toFixed(2)).join('/')} ${JSON.stringify(line.rows)}`
  }
  if (line.kind === 'imprint') return ['imprint', ...line.rows.map(row => `  ${described(row)}`)].join('\n')
  const { first, left, right } = line.indent
  const facts = [
    line.align,
    first + left + right === 0 && first === 0 ? '' : `indent ${first}/${left}/${right}`,
    line.tabs.map(tab => `tab ${tab.edge} ${tab.chars}`).join(' '),
    line.linesAbove === 0 ? '' : `above ${line.linesAbove}`,
    line.glyphTop === null ? '' : `glyphs at ${line.glyphTop}mm`,
    line.fit === null ? '' : `${line.fit.size}pt ${line.fit.scale}%`,
    line.rule === null ? '' : `rule ${line.rule.gap}mm below`,
    line.newPage ? 'new page' : '',
    line.keepWithNext ? 'keep' : ''
  ].filter(fact => fact !== '')
  const runs = line.runs.map(
    run => `${run.element}${run.mark === null ? '' : `(${run.mark})`}:${JSON.stringify(run.text)}`
  )
  return `${line.role} ${line.block} [${facts.join(', ')}] ${runs.join(' + ')}`
}

function laid(frame: Partial<Frame>, profile = gbt9704): readonly TextLine[] {
  return layOut(framed(reply(p('正文。')), frame), profile).filter(line => line.kind === 'text')
}

const texts = (lines: readonly TextLine[]) => lines.map(lineText)

test('the profile of the standard is a valid profile', () => {
  expect(profileSchema.parse(gbt9704)).toEqual(gbt9704)
})

test('a full reply is laid out from the category to the imprint', async () => {
  const lines = layOut(fullReply, gbt9704)
  await expect(`${lines.map(described).join('\n')}\n`).toMatchFileSnapshot(
    '../../golden/layout-full-reply.txt'
  )
})

test('an empty frame prints nothing of its own', () => {
  expect(texts(laid({}))).toEqual(['正文。'])
})

describe('the number line', () => {
  const head = {
    letterhead: '江临市数据发展局文件',
    number: { code: '江数发建', year: 2026, serial: 3 },
    signers: ['程望舒']
  }
  const numberLine = (frame: Partial<Frame>, profile = gbt9704) =>
    laid(frame, profile).filter(line => line.role === 'number')

  test('has the number at its left and the signer at its right end', () => {
    const [line] = numberLine(head)
    expect(line && lineText(line)).toBe('江数发建〔2026〕3号\t签发人：程望舒')
    expect(line?.tabs).toEqual([{ edge: 'right', chars: 1 }])
    expect(line?.indent.first).toBe(1)
  })

  test('has the number in the middle when the office shows no signer', () => {
    const [line] = numberLine(head, { ...gbt9704, head: { ...gbt9704.head, showSigner: false } })
    expect(line && lineText(line)).toBe('江数发建〔2026〕3号')
    expect(line?.align).toBe('center')
  })

  test('keeps its place and its rule while there is no number yet', () => {
    const [line] = numberLine({ letterhead: head.letterhead })
    expect(line && lineText(line)).toBe('')
    expect(line?.rule).not.toBeNull()
  })

  test('carries category and openness where the office prints them there', () => {
    const profile = {
      ...gbt9704,
      openness: 'number-line' as const,
      head: { ...gbt9704.head, category: 'number-line' as const, showSigner: false }
    }
    const frame = { ...head, category: { letter: 'B', definition: null }, openness: 'proactive' } as const
    expect(texts(numberLine(frame, profile))).toEqual(['江数发建〔2026〕3号\t类别标记：B　主动公开'])
    expect(laid(frame, profile).some(line => line.role === 'category' || line.role === 'remark')).toBe(false)
  })

  test('puts many signers on a line of their own above the number', () => {
    const signers = ['程望舒', '欧阳明澈', '上官清让', '司徒远帆']
    expect(texts(numberLine({ ...head, signers }))).toEqual([
      `\t签发人：${signers.join('　')}`,
      '江数发建〔2026〕3号'
    ])
  })

  test('has no rule in a letter without a red head', () => {
    const [line] = numberLine({ number: head.number })
    expect(line?.align).toBe('right')
    expect(line?.rule).toBeNull()
  })
})

describe('the red head', () => {
  const fit = (letterhead: string) => laid({ letterhead }).find(line => line.role === 'letterhead')?.fit

  test('keeps its full width while it fits the type area', () => {
    expect(fit('江临市数据发展局文件')).toEqual({ size: 42, scale: 100 })
  })

  test('is condensed when the name is longer', () => {
    expect(fit('江临市经济和信息化局文件')).toEqual({ size: 42, scale: 87 })
  })

  test('gets smaller letters when condensing would make them too narrow', () => {
    const long = fit('江临市住房和城乡建设与综合行政执法局文件')
    expect(long?.scale).toBe(60)
    expect(long?.size).toBeLessThan(42)
    expect(20 * (long?.size ?? 0) * 0.6).toBeLessThanOrEqual(442.3)
  })
})

describe('the tail', () => {
  test('contact and openness stand in brackets below the date', () => {
    const frame = {
      date: '2026-05-18',
      contact: { person: '沈知远', phone: null },
      openness: 'on-request'
    } as const
    expect(texts(laid(frame)).slice(1)).toEqual(['2026年5月18日', '（联系人：沈知远）', '（此件依申请公开）'])
  })

  test('one attachment has no number, several have', () => {
    const one = [{ title: '征询意见表', body: [] }]
    expect(texts(laid({ attachments: one })).slice(1)).toEqual(['附件：征询意见表'])
    const two = [...one, { title: '任务清单', body: [] }]
    expect(texts(laid({ attachments: two })).slice(1)).toEqual(['附件：1.征询意见表', '2.任务清单'])
  })

  test('the last paragraph stays with the signature', () => {
    const lines = laid({ signature: ['江临市数据发展局'], date: '2026-05-18' })
    expect(lines.map(line => line.keepWithNext)).toEqual([true, true, false])
  })

  test('a long last paragraph may be parted, so that it leaves no hole on its page', () => {
    const long = framed(reply(p('正文。'.repeat(80))), {
      signature: ['江临市数据发展局'],
      date: '2026-05-18'
    })
    const [paragraph] = layOut(long, gbt9704)
    expect(paragraph?.kind === 'text' && paragraph.keepWithNext).toBe(false)
  })

  test('an office that prints no 版记 gets none', () => {
    const profile = { ...gbt9704, imprint: { ...gbt9704.imprint, show: false } }
    const lines = layOut(fullReply, profile)
    expect(lines.some(line => line.kind === 'imprint')).toBe(false)
  })
})
