import { surnames, turnsTo } from '../chinese/people.ts'
import { factAt, isOld, type Finder } from './aging-fact.ts'

/**
 * People named with their posts (局长张某某, 李某副市长): posts change hands, and who follows is not for a program to say. A deputy the older letter turns to
 * (王某代表，您提出的…) is certainly not the one written to now.
 */
export const people: Finder = passage => {
  if (!isOld(passage)) return []
  const { text, year } = passage
  const office = [...text.matchAll(named)].map(found => ({
    range: [found.index, found.index + found[0].length] as const,
    told: {
      kind: 'person',
      staleness: 'maybe',
      advice: `“${found[0]}”是${year}年的人员和职务，可能已有变动，请核对。`,
      replacement: null
    } as const
  }))
  const deputies = turnsTo(text).map(({ start, end, name }) => ({
    range: [start, end] as const,
    told: {
      kind: 'person',
      staleness: 'stale',
      advice: `“${name}”是原来那件建议、提案的提出人，请改为本件的代表、委员。`,
      replacement: null
    } as const
  }))
  return [...deputies, ...office]
    .filter(({ range }) => !passage.isQuoted(...range))
    .map(({ range, told }) => factAt(passage, range, told))
}

const post =
  '(?:常务)?副?(?:书记|市长|县长|区长|镇长|乡长|局长|处长|科长|秘书长|部长|厅长|院长|校长|所长|站长|支队长|大队长|行长|总经理|董事长|主席|主任|组长)'
const notInNames =
  '的了在是和与及以为对将已任主务度视开会实作工进推带办级要求部门位负责牵统同带领队长员代表一二三四五六七八九十多各有这那其我你他该本等全市县区镇乡局'
const name = `(?!(?<=长)江)[${surnames}](?:某{1,2}|(?![${notInNames}])[\\u4e00-\\u9fff](?:(?![${notInNames}])[\\u4e00-\\u9fff])?)`
const named = new RegExp(
  `${post}${name}(?=同志|任[组主副]|担任|带队|率队|率[领有]|主持|亲自|赴|[、，。；）]|等领导|$)|(?<=^|[，。；、：（由])${name}(?:同志|${post})(?=任|担任|带队|率队|主持|亲自|赴|[、，。；）]|$)`,
  'g'
)
