import { docxSetting } from '../../electron/adapters/writers/docx/setting.ts'
import { writeDocx } from '../../electron/adapters/writers/docx/write-docx.ts'
import { layOut } from '../../electron/core/layout/lay-out.ts'
import { layPages, relay } from '../../electron/core/layout/pages.ts'
import { gridPress } from '../../electron/core/layout/press.ts'
import type { Block, Reply } from '../../electron/core/reply/reply.ts'
import { agreementCases } from '../render/agreement-cases.ts'
import { duration, figure, quantile, timed, timedAsync, within, type Figure } from './timing.ts'

const rounds = 60

/** Lays out the longest of the made-up replies (12,000 letters) whole and after each of many keystrokes, and writes it; the middle of all rounds. */
export async function layoutFigures(): Promise<readonly Figure[]> {
  const longest = (await agreementCases()).at(-1)
  if (longest === undefined) throw new Error('there are no replies to lay out')
  const { reply, profile } = longest
  const press = gridPress(profile)
  const middle = (values: readonly number[]) => quantile(values, 0.5)
  const full = Array.from({ length: rounds }, () =>
    timed(() => layPages(layOut(reply, profile), profile, press))
  )
  const first = full.at(-1)
  if (first === undefined) throw new Error('nothing was laid out')
  let layout = first.value
  const keys = Array.from({ length: rounds }, (_, typed) => {
    const { ms, value } = timed(() =>
      relay(layout, layOut(typedInto(reply, typed + 1), profile), profile, press)
    )
    layout = value
    return ms
  })
  const docx: number[] = []
  for (let round = 0; round < rounds / 3; round += 1)
    docx.push((await timedAsync(() => writeDocx(reply, docxSetting(profile, press)))).ms)
  const spent = full.map(({ ms }) => ms)
  return [
    figure('layout', `${lettersOf(reply)} characters, ${layout.pages.length} pages`),
    within('  whole', middle(spent), 30),
    within('  after a keystroke', middle(keys), 4),
    within('  docx', middle(docx), 150),
    figure('  the first time, cold', duration(spent[0] ?? Number.NaN))
  ]
}

/** The reply with so many letters typed into a paragraph in its middle. */
function typedInto(reply: Reply, letters: number): Reply {
  const middle = reply.body.findIndex(
    (block, at) => at > reply.body.length / 2 && block.kind === 'paragraph' && block.text.length > 100
  )
  const body = reply.body.map((block, at): Block => {
    if (at !== middle || block.kind !== 'paragraph') return block
    return { ...block, text: block.text.slice(0, 60) + '字'.repeat(letters) + block.text.slice(60) }
  })
  return { ...reply, body }
}

function lettersOf({ body }: Reply): number {
  return body.reduce((sum, block) => sum + ('text' in block ? block.text.length : 0), 0)
}
