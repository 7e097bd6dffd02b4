import { replacing } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { hits, type Stretch } from '../walk.ts'

/**
 * Marks in Chinese text have full width (GB/T 15834—2011 5.1). A mark counts as standing in Chinese text when a Chinese
 * character stands before it, or a figure before and a Chinese character behind it; so 12,000, 8:30 and 1.5 are never touched.
 */
export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 5.1',
  where: 'prose',
  checkIn: stretch => [...marksIn(stretch), ...stopsIn(stretch), ...bracketsIn(stretch)]
}

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。'
}
const mark =
  /(?<=[\p{Script=Han}）》”〕])[,;:?!](?![/,;:?!])|(?<=[0-9％%])[,;?!](?=\p{Script=Han})|(?<=[\p{Script=Han}）》”])\.(?=\s*$)/gu
const brackets = /\((?=[^()（）]*\p{Script=Han})[^()（）]*\)/gu

function marksIn(stretch: Stretch): readonly Report[] {
  return hits(stretch, mark).map(hit => {
    const after = full[hit.words] ?? hit.words
    return replacing(stretch, hit, {
      message: `中文里的“${hit.words}”应为全角的“${after}”。`,
      after,
      fix: 'safe'
    })
  })
}

/** A full stop dot between two clauses; after one to three characters it may be the mark of an ordinal or an abbreviation. */
function stopsIn(stretch: Stretch): readonly Report[] {
  return hits(stretch, /(?<=\p{Script=Han}{4}|[）》”]|\d%)\.(?=\p{Script=Han}{2})/gu).map(hit =>
    replacing(stretch, hit, { message: '中文里的“.”应为全角的“。”。', after: '。', fix: 'proposed' })
  )
}

function bracketsIn(stretch: Stretch): readonly Report[] {
  return hits(stretch, brackets).map(hit => ({
    ...replacing(stretch, hit, {
      message: '中文里的括号应为全角（）。',
      after: `（${hit.words.slice(1, -1)}）`,
      fix: 'safe'
    })
  }))
}
