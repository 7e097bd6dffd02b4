import { notice, type Noticed } from '../../notice.ts'
import { gbt9704 } from '../gbt9704.ts'
import type { LookLetters, LookRun } from '../look.ts'
import { elementSchema, type Element, type Font, type Profile } from '../profile.ts'
import { elementWord } from '../element-words.ts'
import type { Marked, Roles, Said } from './roles.ts'

const chinese = /[\u3400-\u9fff]/g
const latin = /[0-9A-Za-z]/g

/**
 * The font of every element seen in a sample, as most of its letters have it; those not seen stay as in the base. A face the file does not
 * name, and elements not seen, come back as notices.
 */
export function learnFonts(
  roles: Roles,
  pageNumber: readonly LookRun[],
  base: Profile
): Noticed<Profile['fonts']> {
  const seen = runsOf(roles, pageNumber)
  const faceless: string[] = []
  const fonts = elementSchema.options.map((element): readonly [Element, Font] => {
    const learnt = fontOf(seen[element], base.fonts[element])
    if (learnt === null) return [element, base.fonts[element]]
    if (learnt.face === '') faceless.push(elementWord[element])
    return [element, learnt.face === '' ? { ...learnt, face: base.fonts[element].face } : learnt]
  })
  const unseen = elementSchema.options
    .filter(element => lettersIn(seen[element], chinese) + lettersIn(seen[element], latin) === 0)
    .map(element => elementWord[element])
  return {
    value: Object.fromEntries(fonts) as Profile['fonts'],
    notices: [
      ...(faceless.length === 0
        ? []
        : [notice('face-unsaid', `样文没有写明${faceless.join('、')}用什么字体，沿用原来的设置。`)]),
      ...(unseen.length === 0
        ? []
        : [notice('element-unseen', `样文里没有${unseen.join('、')}，它们的字体沿用原来的设置。`)])
    ]
  }
}

function runsOf(roles: Roles, pageNumber: readonly LookRun[]): Readonly<Record<Element, readonly LookRun[]>> {
  const of = (all: readonly (Said | null)[]) => all.flatMap(each => each?.placed.paragraph.runs ?? [])
  const level = (wanted: number) => [
    ...of(roles.headings.filter(each => each.level === wanted).map(({ said }) => said)),
    ...roles.leads.filter(each => each.level === wanted).flatMap(({ runs }) => runs)
  ]
  const leads = new Set(roles.leads.flatMap(({ runs }) => runs.map(({ letters }) => letters)))
  const signers = roles.marked.filter(({ marks }) => marks.signers.length > 0)
  // Among the lines at the top of the page the number looks like the other marks.
  const top = roles.letterhead[0]?.placed.top ?? 0
  const numbers = roles.marked.filter(({ marks, placed }) => marks.number !== null && placed.top > top)
  return {
    category: of(
      roles.marked.filter(
        ({ marks, part }) => part === 'head' && marks.category !== null && marks.number === null
      )
    ),
    letterhead: of(roles.letterhead),
    number: numbers.flatMap(each => partOf(each, 'number')),
    signerLabel: signers.flatMap(each => partOf(each, 'label')),
    signerName: signers.flatMap(each => partOf(each, 'name')),
    title: of(roles.title),
    addressee: of([roles.addressee]),
    heading1: level(1),
    heading2: level(2),
    heading3: level(3),
    heading4: level(4),
    body: of(roles.body).filter(({ letters }) => !leads.has(letters)),
    attachmentMark: of([roles.attachmentMark]),
    attachmentTitle: of([roles.attachmentTitle]),
    signature: of([...roles.names, roles.date]),
    remark: of(roles.remarks),
    imprint: of([roles.copies, roles.printing]),
    pageNumber,
    tableCell: of(roles.cells)
  }
}

/** The letters of a line with number and signers that belong to one of them. */
function partOf({ placed, marks }: Marked, part: 'number' | 'label' | 'name'): readonly LookRun[] {
  const { text, runs } = placed.paragraph
  const label = text.search(/签\s*发\s*人|领\s*导\s*签\s*发/)
  const colon = label < 0 ? -1 : text.slice(label).search(/[：:]/)
  const names = label < 0 ? text.indexOf(marks.signers[0] ?? '') : label + colon + 1
  const number = text.search(/[〔【\[［（(]\s*[0-9０-９〇]{2,4}/)
  const first = label >= 0 ? label : names
  const from =
    part === 'number'
      ? number > first && first >= 0
        ? number
        : 0
      : part === 'label'
        ? Math.max(0, label)
        : names
  const to =
    part === 'number' ? (number < first ? first : text.length) : part === 'label' ? names : text.length
  let at = 0
  return runs.flatMap(run => {
    const start = at
    at += run.text.length
    const words = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return words.trim() === '' ? [] : [{ ...run, text: words }]
  })
}

function lettersIn(runs: readonly LookRun[], kind: RegExp): number {
  return runs.reduce((sum, { text }) => sum + (text.match(kind)?.length ?? 0), 0)
}

function fontOf(runs: readonly LookRun[], base: Font): Font | null {
  const said = lettersIn(runs, chinese) > 0 ? chinese : latin
  const most = mostUsed(runs, said)
  if (most === null) return null
  const latinRuns = mostUsed(runs, latin)
  const face = most.eastAsia === '' && said === latin ? most.ascii : most.eastAsia
  const other = latinRuns === null || latinRuns.ascii === '' ? base.latin : latinRuns.ascii
  return {
    face,
    alternates: alternatesOf(face, base),
    latin: other === face ? null : other,
    size: most.size,
    bold: most.bold,
    color: most.color
  }
}

function mostUsed(runs: readonly LookRun[], kind: RegExp): LookLetters | null {
  const counts = new Map<string, { letters: LookLetters; count: number }>()
  for (const { text, letters } of runs) {
    const count = text.match(kind)?.length ?? 0
    if (count === 0) continue
    const key = [letters.eastAsia, letters.ascii, letters.size, letters.bold, letters.color].join('|')
    const known = counts.get(key)
    counts.set(key, { letters, count: (known?.count ?? 0) + count })
  }
  const all = [...counts.values()]
  return all.toSorted((a, b) => b.count - a.count)[0]?.letters ?? null
}

/** Faces that stand in for one: those of the known font it belongs to, else those of the base. */
function alternatesOf(face: string, base: Font): readonly string[] {
  if (face === base.face) return base.alternates
  const kin = Object.values(gbt9704.fonts).find(
    font => font.face === face || font.alternates.slice(0, -1).includes(face)
  )
  const { face: first, alternates } = kin ?? base
  return [first, ...alternates].filter(each => each !== face)
}
