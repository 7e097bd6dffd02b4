import { replacing } from '../report.ts'
import type { Rule } from '../rule.ts'
import { hits } from '../walk.ts'

/** A mark stands once, and no two marks of pause follow one another (GB/T 15834—2011 4.1–4.7). 。。。 is read as a wrong ellipsis. */
export const doubledPunctuation: Rule = {
  id: 'doubled-punctuation',
  group: '标点',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.1—4.7',
  where: 'prose',
  checkIn: stretch =>
    hits(stretch, /[，。、；：]{2,}/g)
      .filter(hit => !/^。{3,}$/.test(hit.words))
      .map(hit => {
        const [first = ''] = hit.words
        const same = [...hit.words].every(one => one === first)
        const after = same ? first : strongest(hit.words)
        const message = `这里连用了标点“${hit.words}”，只留一个“${after}”。`
        return replacing(stretch, hit, { message, after, fix: same ? 'safe' : 'proposed' })
      })
}

function strongest(marks: string): string {
  return [...'。；：，、'].find(one => marks.includes(one)) ?? marks
}
