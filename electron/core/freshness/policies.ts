import superseded from '../../../data/words/superseded.json'
import { sentenceAt } from '../chinese/sentences.ts'
import { factAt, isOld, type AgingFact, type Finder, type Passage } from './aging-fact.ts'

/**
 * Documents that no longer apply or may not: laws replaced since (data/words/superseded.json), plans whose years are over, documents on trial (试行, 暂行) two
 * years on, and what 有效期至 says itself. Of an older source only; a law's new name alone is certain enough to take its place.
 */
export const oldPolicies: Finder = passage => [...titled(passage), ...expired(passage)]

const byTitle = new Map(superseded.map(row => [row.old, row]))

function titled(passage: Passage): readonly AgingFact[] {
  const { text, titles, year, now, today } = passage
  return titles.flatMap(([start, end]): readonly AgingFact[] => {
    const title = text.slice(start + 1, end - 1)
    const plain = title.replace(/^中华人民共和国/, '')
    const row = byTitle.get(plain)
    if (row !== undefined && row.until <= today && !tellsOfThen(text, start, Number(row.until.slice(0, 4)))) {
      const full = title === plain ? row.now : `中华人民共和国${row.now}`
      return [
        factAt(passage, [start, end], {
          kind: 'policy',
          staleness: 'stale',
          advice: `《${title}》自${Number(row.until.slice(0, 4))}年起已由《${row.now}》取代，请核对条文。`,
          replacement: row.now.includes('、') ? null : `《${full}》`
        })
      ]
    }
    if (!isOld(passage) || year === null || isHistory(text, start)) return []
    const last = lastYear(title)
    if (last !== null && last >= year && last < now)
      return [maybe(passage, [start, end], `《${title}》只到${last}年，请核对现在执行的是哪一份。`)]
    if (/试行|暂行/.test(title) && now - year >= 2)
      return [
        maybe(
          passage,
          [start, end],
          `《${title}》${year}年时还是${title.includes('试行') ? '试行' : '暂行'}，请核对现在是否已有正式文件。`
        )
      ]
    return []
  })
}

/** The last year a plan of its title's years covers: …三年行动计划（2021—2023年）, 2022年…工作要点. A regulation of a year covers no years. */
function lastYear(title: string): number | null {
  const span = /[（(]?(?:19|20)\d{2}年?[—–\-~～至到]+((?:19|20)\d{2})年?[）)]?/.exec(title)
  if (span !== null) return Number(span[1])
  const single = /((?:19|20)\d{2})年?(?:度)?[^（）()]*(?:要点|计划|方案|任务|清单|安排|实事项目)/.exec(title)
  return single === null ? null : Number(single[1])
}

function expired(passage: Passage): readonly AgingFact[] {
  const { text, today } = passage
  return [...text.matchAll(validUntil)].flatMap(found => {
    const range = [found.index, found.index + found[0].length] as const
    const [, year = '', month = '12', day = '31'] = found
    const until = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (until >= today || passage.isQuoted(...range)) return []
    const advice = `“${found[0]}”，现在已经过期，请核对是否延续、有无新文件。`
    return [factAt(passage, range, { kind: 'policy', staleness: 'stale', advice, replacement: null })]
  })
}

const validUntil =
  /(?:有效期|执行期|实施期限|试行期)(?:限)?(?:至|到|截至|截止到)((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?底?/g

function maybe(passage: Passage, range: readonly [number, number], advice: string): AgingFact {
  return factAt(passage, range, { kind: 'policy', staleness: 'maybe', advice, replacement: null })
}

/** Whether the sentence tells of a year in which the older law still applied. */
function tellsOfThen(text: string, at: number, until: number): boolean {
  const { start, words } = sentenceAt(text, at)
  const years = [...words.slice(0, at - start).matchAll(/((?:19|20)\d{2})年/g)].map(found => Number(found[1]))
  return years.length > 0 && years.every(year => year < until)
}

/** Whether it is told that the document was issued or repealed, in a year that is named: that stays true. */
function isHistory(text: string, at: number): boolean {
  const { start, words } = sentenceAt(text, at)
  const before = words.slice(0, at - start)
  const after = words.slice(at - start)
  const dated = /(?:19|20)\d{2}年/.test(before)
  return (
    (dated && /印发|出台|制定|发布|编制|下发|颁布|修订/.test(before)) ||
    /^《[^》]*》[^，。]{0,10}(?:废止|失效|到期|完成|收官)/.test(after)
  )
}
