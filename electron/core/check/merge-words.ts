import type { WordRow } from './words.ts'

/** What became of the rows of a list that was brought in. Rows are counted from 1 as the file shows them. */
export type MergeReport = {
  readonly rows: readonly WordRow[]
  readonly added: readonly string[]
  readonly changed: readonly {
    readonly word: string
    readonly before: string | null
    readonly after: string | null
  }[]
  readonly same: number
  readonly refused: readonly { readonly row: number; readonly words: string; readonly why: string }[]
}

const heads = /错|原|不宜|禁用|规范|正确|建议|说明|备注|词语|用语|序号/

/**
 * Rows of a sheet (word, what to write instead, sound neighbours before, sound neighbours after) laid over a list. A head row is passed over; an empty second
 * cell means the word is only pointed out. The newer row wins; a word given twice in the file is refused the second time.
 */
export function mergeWords(own: readonly WordRow[], sheet: readonly (readonly string[])[]): MergeReport {
  const known = new Map(own.map(row => [row[0], row]))
  const seen = new Set<string>()
  const added: string[] = []
  const changed: MergeReport['changed'][number][] = []
  const refused: MergeReport['refused'][number][] = []
  let same = 0
  sheet.forEach((cells, index) => {
    const [word = '', right = '', before = '', after = ''] = cells.map(cell => cell.trim())
    const row = index + 1
    if (cells.every(cell => cell.trim() === '') || (index === 0 && heads.test(word + right))) return
    const why = fault(word, right, seen)
    if (why !== null) {
      refused.push({ row, words: word, why })
      return
    }
    seen.add(word)
    const given: WordRow = [word, right === '' ? null : right, before, after]
    const old = known.get(word)
    if (old === undefined) added.push(word)
    else if (old.every((cell, at) => cell === given[at])) same += 1
    else changed.push({ word, before: old[1], after: given[1] })
    known.set(word, given)
  })
  return { rows: [...known.values()], added, changed, same, refused }
}

function fault(word: string, right: string, seen: ReadonlySet<string>): string | null {
  if (word === '') return '第一列没有词'
  if (word.length < 2) return '只有一个字，容易误报，请写成词'
  if (word.length > 30) return '超过30个字'
  if (/[\t\n]/.test(word + right)) return '词里有换行'
  if (word === right) return '两列相同'
  return seen.has(word) ? '本表前面已经有这个词' : null
}
