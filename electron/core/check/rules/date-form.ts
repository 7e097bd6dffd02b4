import { isDay } from '../../chinese/dates.ts'
import { fieldRemark, remark, replacing } from '../report.ts'
import type { Report, Rule } from '../rule.ts'
import { hits, proseOf, type Hit, type Stretch } from '../walk.ts'

/** Days must exist, and months and days carry no leading nought (GB/T 9704—2012 7.3.5.4; GB/T 15835—2011 5.1.4). */
export const dateForm: Rule = {
  id: 'date-form',
  group: '格式',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3.5.4',
  check: ({ reply }) => {
    const { date } = reply.frame
    const framed =
      date === null || isDay(date) ? [] : [fieldRemark('date', '成文日期不是实际存在的日子，请核对。')]
    return [...framed, ...proseOf(reply).flatMap(textReports)]
  }
}

function textReports(stretch: Stretch): readonly Report[] {
  const days = hits(stretch, /(?<!\d)(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日/g)
  const months = hits(stretch, /(?<!\d)((?:19|20)\d{2})年(\d{2})月(?!\d)()/g)
  const numeric = hits(stretch, /(?<![\d.\-/])((?:19|20)\d{2})([.\-/])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g)
  return [
    ...[...days, ...months].flatMap(hit => reportOf(stretch, hit)),
    ...numeric.flatMap(hit => spelt(stretch, hit))
  ]
}

/** 2024.5.8 and 2024-05-08 in running text; tables, where room is short, keep theirs. */
function spelt(stretch: Stretch, hit: Hit): readonly Report[] {
  const [year = '', , month = '', day = ''] = hit.groups
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (stretch.kind === 'cell' || !isDay(whole)) return []
  const after = `${year}年${Number(month)}月${Number(day)}日`
  const message = `日期用年、月、日写全，写作“${after}”。`
  return [replacing(stretch, hit, { message, after, fix: 'proposed' })]
}

function reportOf(stretch: Stretch, hit: Hit): readonly Report[] {
  const [year = '', month = '', day = ''] = hit.groups
  // A day without a year may be the 29th of February.
  const whole = `${year || '2024'}-${month.padStart(2, '0')}-${(day || '1').padStart(2, '0')}`
  if (!isDay(whole)) return [remark(stretch, hit, `“${hit.words}”不是实际存在的日子，请核对。`)]
  const after = hit.words.replace(/(?<=年|月|^)0(?=\d[月日])/g, '')
  if (after === hit.words) return []
  return [replacing(stretch, hit, { message: `月、日前面不加“0”，写作“${after}”。`, after, fix: 'safe' })]
}
