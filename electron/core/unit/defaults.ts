import type { Profile } from '../layout/profile.ts'
import type { Series, Unit } from './unit.ts'

/**
 * A unit that can work at once, made of its full name and a layout profile: four number series with a suggested code, clocks
 * (3 months for the answer, 30 days for 会办意见, as most 办理条例 have them) and the category definitions in common use. All of it is
 * for the office to correct.
 */
export function blankUnit(name: string, profile: Profile): Unit {
  return {
    schema: 3,
    name,
    shortName: name,
    letterhead: `${name}文件`,
    printingOrgan: `${name}办公室`,
    series: suggestedSeries(name),
    categories: [
      { letter: 'A', definition: '所提问题已经解决或基本解决' },
      { letter: 'B', definition: '所提问题正在解决或已列入计划逐步解决' },
      { letter: 'C', definition: '所提问题因条件限制暂时不能解决' },
      { letter: 'D', definition: '所提意见留作参考' }
    ],
    people: [],
    copies: { suggestion: [], proposal: [] },
    deadlines: { replyMonths: 3, contributionDays: 30 },
    contact: { person: null, phone: null },
    openness: null,
    profile,
    profiles: [],
    profileUses: {},
    checks: null
  }
}

const organ = /^(?:.*?省)?(.{1,8}?[市县区州盟旗])?(.+?)(?:委员会|办公室|局|厅|委|办|部)?$/

/**
 * A 机关代字 made the usual way, of the place's first character and the first of each word of the organ's name: 江临市数据发展局 → 江数发.
 * A suggestion only: offices settle their code themselves.
 */
export function suggestedCode(name: string): string {
  const [, place = '', field = name] = organ.exec(name.trim()) ?? []
  const words = field.split(/[和与、]/).flatMap(part => part.match(/.{2}/gu) ?? [part])
  const letters = [...place.slice(0, 1), ...words.map(word => word.slice(0, 1))]
  return [...new Set(letters)].join('') || '发'
}

function suggestedSeries(name: string): readonly Series[] {
  const code = suggestedCode(name)
  return [
    { id: 'answer-suggestion', code: `${code}建`, replyKind: 'answer', itemKind: 'suggestion', startAt: 1 },
    { id: 'answer-proposal', code: `${code}提`, replyKind: 'answer', itemKind: 'proposal', startAt: 1 },
    {
      id: 'contribution-suggestion',
      code: `${code}建函`,
      replyKind: 'contribution',
      itemKind: 'suggestion',
      startAt: 1
    },
    {
      id: 'contribution-proposal',
      code: `${code}提函`,
      replyKind: 'contribution',
      itemKind: 'proposal',
      startAt: 1
    }
  ]
}
