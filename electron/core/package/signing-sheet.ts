import { printDay } from '../chinese/dates.ts'
import { printAddressees } from '../layout/addressees.ts'
import { itemWord, opennessWord, printNumber } from '../reply/wording.ts'
import { actionWord, workflowRoleWord } from '../workflow/permitted.ts'
import type { HistoryEntry } from '../workflow/stage.ts'
import { lacks, notPossible, type Made, type PackageFacts } from './document.ts'
import { field, fillRow, footLine, label, row, tall, type Form, type FormRow } from './form.ts'

/**
 * 发文稿纸: the sheet that goes round with the draft and into the archive with it (机关文件材料归档范围和文书档案保管期限规定 art. 10). Fields for
 * signing are left for the hand; below them stands how the letter went through the office so far.
 */
export function signingSheet(facts: PackageFacts): Made {
  const { kase } = facts
  const { reply } = kase
  if (reply === null) return notPossible('draft', '还没有答复稿，请先拟稿。')
  const missing = [
    ...lacks(reply.frame.title === null, 'frame', '没有标题。'),
    ...lacks(reply.frame.number === null, 'workflow', '还没有编号，发文字号空着。')
  ]
  return {
    possible: true,
    missing,
    documents: [
      {
        kind: 'signing-sheet',
        recipient: null,
        content: { form: 'sheet', sheet: sheetOf(facts, reply.frame) },
        notices: []
      }
    ]
  }
}

type Frame = NonNullable<PackageFacts['kase']['reply']>['frame']

/** The day beside a signature. */
const signed = '年　　月　　日　'

function sheetOf({ kase, unit, history }: PackageFacts, frame: Frame): Form {
  const { item } = kase
  const drafter = history.find(({ actor }) => actor.role === 'clerk')?.actor.name ?? null
  const phone = unit.people.find(({ name }) => name === drafter)?.phone ?? null
  const copies = frame.copies.join('，')
  const addressees = printAddressees(frame)?.replace(/：$/, '') ?? null
  const about = `${item.session ?? ''}${item.number === null ? '' : `第${item.number}号`}${itemWord[item.kind]}`
  const attachments = frame.attachments.map(({ title }) => title).join('；')
  return {
    title: [`${unit.name}发文稿纸`],
    orientation: 'upright',
    above: null,
    shares: [25, 27, 25, 27, 25, 27],
    headRows: 0,
    issuer: unit.name,
    date: frame.date,
    rows: [
      row(
        10,
        label('发文字号'),
        field(frame.number && printNumber(frame.number), 3),
        label('缓　急'),
        field(null)
      ),
      fillRow(20, tall(label('签　发'), 2), field(null, 2), tall(label('会　签'), 2), field(null, 2)),
      row(9, footLine(signed, 2), footLine(signed, 2)),
      fillRow(16, tall(label('审　核'), 2), field(null, 2), tall(label('核　稿'), 2), field(null, 2)),
      row(9, footLine(signed, 2), footLine(signed, 2)),
      row(10, label('拟稿单位'), field(null), label('拟稿人'), field(drafter), label('电　话'), field(phone)),
      row(14, label('标　题'), field(frame.title, 5)),
      row(10, label('来　件'), field(about, 5)),
      row(10, label('主　送'), field(addressees, 5)),
      row(10, label('抄　送'), field(copies, 5)),
      row(10, label('附　件'), field(attachments, 5)),
      row(
        10,
        label('办理类别'),
        field(frame.category && `${frame.category.letter}类`),
        label('公开属性'),
        field(frame.openness && opennessWord[frame.openness]),
        label('印　数'),
        field(null)
      ),
      row(
        10,
        label('校　对'),
        field(null),
        label('印发日期'),
        field(frame.printing?.date == null ? null : printDay(frame.printing.date), 3)
      ),
      ...processRows(history)
    ],
    below: []
  }
}

/** So many steps fit a sheet of one page; of a longer way the last ones are shown. */
const mostSteps = 7

/** The steps taken so far: what, by whom, when, with what note. Edits are no steps. */
function processRows(history: readonly HistoryEntry[]): readonly FormRow[] {
  const steps = history.filter(({ action }) => action in actionWord || action === 'create')
  const shown = steps.slice(-mostSteps)
  const lines = shown.map(stepWords)
  return [row(Math.max(1, lines.length) * 7.5 + 2, label('办理过程'), field(lines.join('\n'), 5))]
}

function stepWords({ action, actor, at, note }: HistoryEntry): string {
  const word =
    action === 'create'
      ? '建立办件'
      : action === 'edit' || action === 'export' || action === 'restore'
        ? ''
        : actionWord[action]
  const why = note === null || note.trim() === '' ? '' : `（${note.trim()}）`
  return `${printDay(at.slice(0, 10))}　${actor.name}（${workflowRoleWord[actor.role]}）　${word}${why}`
}
