import { rowHits } from '../data-rule.ts'
import { remark, replacing } from '../report.ts'
import type { Report, Setup, StretchRule } from '../rule.ts'
import { hits, type Stretch } from '../walk.ts'

/** Wrong characters frequent in official letters, by a list with guards at the borders of words (《现代汉语词典》); and 截止 for 截至 before a point in time. */
export const wrongWords: StretchRule = {
  id: 'wrong-words',
  group: '用语',
  authority: '惯例',
  severity: 'warning',
  basis: '《现代汉语词典》；公文常见错别字表',
  where: 'prose',
  checkIn: (stretch, setup) => [...listed(stretch, setup), ...until(stretch)]
}

function listed(stretch: Stretch, { words }: Setup): readonly Report[] {
  return rowHits(stretch, words.rows['wrong-words'] ?? []).flatMap(({ hit, row: [word, right] }) =>
    right === null
      ? [remark(stretch, hit, `“${word}”请核对。`)]
      : [replacing(stretch, hit, { message: `“${word}”应写作“${right}”。`, after: right, fix: 'safe' })]
  )
}

/** 截止 closes a term (报名截止); up to a point in time is 截至. */
function until(stretch: Stretch): readonly Report[] {
  const pattern =
    /(?<!(?:报名|申报|受理|办理|投稿|报送|提交|征集|申请|缴费|投标|登记|时间|日期|公示|活动|期)\s*)截止(?:到)?(?=目前|现在|今年|去年|本月|上月|(?:19|20)\d{2}年|(?:1[0-2]|[1-9])月)/g
  return hits(stretch, pattern).map(hit =>
    replacing(stretch, hit, { message: '表示到某一时间为止应写作“截至”。', after: '截至', fix: 'safe' })
  )
}
