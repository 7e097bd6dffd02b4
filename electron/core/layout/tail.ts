import { printDay } from '../chinese/dates.ts'
import { frameBlock } from '../reply/place.ts'
import type { Attachment, Frame } from '../reply/reply.ts'
import { layOutBlocks } from './blocks.ts'
import { titleRuns } from './head.ts'
import { run, textLine, type ImprintLine, type Line, type Run, type TextLine } from './line.ts'
import { categoryAt, opennessAt, signersAt } from './marks.ts'
import { charWidth, typeAreaWidth } from './measure.ts'
import type { Profile } from './profile.ts'
import { placeSignature, usualDateWidth } from './signature-place.ts'
import { widthOf } from './width.ts'

/** What follows the body: 附件说明, 署名, 成文日期, 附注, 附件, 版记 (GB/T 9704—2012 7.3.4–7.3.7, 7.4). */
export function layOutTail(frame: Frame, profile: Profile): readonly Line[] {
  return [
    ...attachmentList(frame, profile),
    ...signatureLines(frame, profile),
    ...remarkLines(frame, profile),
    ...frame.attachments.flatMap((attachment, index) =>
      attachmentLines(attachment, { mark: mark(frame, index), profile })
    ),
    ...imprintLines(frame, profile)
  ]
}

/** 7.3.4: one line below the body, two characters in; names hang under their own first character. */
function attachmentList({ attachments }: Frame, { grid }: Profile): readonly TextLine[] {
  const label = '附件：'
  return attachments.map((attachment, index) => {
    const number = attachments.length > 1 ? `${index + 1}.` : ''
    const start = index === 0 ? label + number : number
    const left = grid.firstIndent + widthOf(label) + widthOf(number)
    return textLine({
      role: 'attachment-list',
      element: 'body',
      block: frameBlock('attachments'),
      runs: [run('body', start + attachment.title)],
      align: 'justify',
      indent: { first: -widthOf(start), left, right: 0 },
      linesAbove: index === 0 ? 1 : 0
    })
  })
}

/** 7.3.5: names and date. */
function signatureLines({ signature, date }: Frame, profile: Profile): readonly TextLine[] {
  const day = date === null ? null : printDay(date)
  const lines: readonly Pick<TextLine, 'role' | 'block' | 'runs'>[] = [
    ...signature.map(name => signatureLine('signature', name)),
    ...(day === null ? [] : [signatureLine('date', day)])
  ]
  const dateWidth = day === null ? usualDateWidth : widthOf(day)
  const places = signaturePlaces(signature.map(widthOf), dateWidth, profile)
  return lines.map((line, index) =>
    textLine({
      ...line,
      ...(places[index] ?? {}),
      element: 'signature',
      linesAbove: index === 0 ? profile.signature.linesAbove : 0,
      keepWithNext: index < lines.length - 1
    })
  )
}

function signatureLine(role: 'signature' | 'date', text: string): Pick<TextLine, 'role' | 'block' | 'runs'> {
  return { role, block: frameBlock(role), runs: [run('signature', text)] }
}

/**
 * The places of names and date as alignment and indents that hold whatever the exact width of digits in the font at hand: with a
 * seal all are centred on one axis, without one all begin at their own place.
 */
function signaturePlaces(
  names: readonly number[],
  date: number,
  profile: Profile
): readonly Pick<TextLine, 'align' | 'indent'>[] {
  const whole = typeAreaWidth(profile) / charWidth('signature', profile)
  const place = placeSignature(profile.signature, names, date)
  const rights = [
    ...names.map((width, index) => [width, place.names[index] ?? 0] as const),
    [date, place.date]
  ]
  return rights.map(([width = 0, right = 0]) => {
    const sealed = profile.signature.form === 'with-seal'
    const left = sealed ? whole - 2 * (right + width / 2) : whole - right - width
    return { align: sealed ? 'center' : 'left', indent: { first: 0, left: Math.max(0, left), right: 0 } }
  })
}

/** 7.3.6: in round brackets, two characters in, on the lines below the date. */
function remarkLines(frame: Frame, profile: Profile): readonly TextLine[] {
  const contact = [
    frame.contact?.person == null ? null : `联系人：${frame.contact.person}`,
    frame.contact?.phone == null ? null : `联系电话：${frame.contact.phone}`
  ].filter(part => part !== null)
  const signers = signersAt('below-date', frame, profile)
  const openness = opennessAt('remark', frame, profile)
  const category = categoryAt('end', frame, profile)
  const remark = (field: 'contact' | 'openness' | 'category' | 'signers', runs: readonly Run[]) =>
    textLine({
      role: 'remark',
      element: 'remark',
      block: frameBlock(field),
      runs,
      align: 'justify',
      indent: { first: profile.grid.firstIndent, left: 0, right: 0 }
    })
  return [
    ...(signers.length > 0 ? [remark('signers', signers)] : []),
    ...(contact.length > 0 ? [remark('contact', [run('remark', `（${contact.join('，')}）`)])] : []),
    ...(openness === null ? [] : [remark('openness', [run('remark', openness)])]),
    ...(category === null ? [] : [remark('category', [run('remark', category)])])
  ]
}

function mark({ attachments }: Frame, index: number): string {
  return attachments.length > 1 ? `附件${index + 1}` : '附件'
}

/** 7.3.7: on a new page, 附件 on its first line, the title on the third, then as in the body. */
function attachmentLines(
  { title, body }: Attachment,
  { mark, profile }: { readonly mark: string; readonly profile: Profile }
): readonly Line[] {
  if (body.length === 0) return []
  const block = frameBlock('attachments')
  return [
    textLine({
      role: 'attachment-mark',
      element: 'attachmentMark',
      block,
      runs: [run('attachmentMark', mark)],
      newPage: true,
      keepWithNext: true
    }),
    textLine({
      role: 'attachment-title',
      element: 'attachmentTitle',
      block,
      runs: titleRuns(title, 'attachmentTitle', profile),
      align: 'center',
      linesAbove: 1,
      keepWithNext: true
    }),
    ...belowTitle(
      layOutBlocks(body, profile, () => block),
      profile
    )
  ]
}

function belowTitle([first, ...rest]: readonly Line[], { head }: Profile): readonly Line[] {
  if (!first) return []
  return first.kind === 'text' ? [{ ...first, linesAbove: head.linesBelowTitle }, ...rest] : [first, ...rest]
}

/** 7.4: 抄送, then 印发机关 and 印发日期. */
function imprintLines(frame: Frame, { imprint }: Profile): readonly ImprintLine[] {
  const { copies } = frame
  // 10.1: the 版记 of a letter has neither printing record nor rules.
  const printing = imprint.form === 'full' ? frame.printing : null
  if (!imprint.show || (copies.length === 0 && printing === null)) return []
  const label = '抄送：'
  const sides = { left: imprint.indent, right: imprint.indent }
  const copyRow = textLine({
    role: 'copies',
    element: 'imprint',
    block: frameBlock('copies'),
    runs: [run('imprint', `${label}${copies.join('，')}。`)],
    align: 'justify',
    indent: { ...sides, left: sides.left + widthOf(label), first: -widthOf(label) }
  })
  const printed = printing?.date == null ? '' : `\t${printDay(printing.date)}印发`
  const printRow = textLine({
    role: 'printing',
    element: 'imprint',
    block: frameBlock('printing'),
    runs: [run('imprint', `${printing?.organ ?? ''}${printed}`)],
    indent: { ...sides, first: 0 },
    tabs: [{ edge: 'right', chars: imprint.indent }]
  })
  const rows = [...(copies.length > 0 ? [copyRow] : []), ...(printing === null ? [] : [printRow])]
  return [
    { kind: 'imprint', element: 'imprint', block: frameBlock('copies'), rows, ruled: imprint.form === 'full' }
  ]
}
