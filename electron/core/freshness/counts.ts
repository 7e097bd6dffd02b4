import { factAt, isOld, type Finder } from './aging-fact.ts'
import { isDated } from './dated.ts'

/** How many there are by now: 已建成充电桩1200个, 现有医养结合机构11家. Not where the sentence says of which year it tells, nor what a plan wants. */
export const counts: Finder = passage => {
  if (!isOld(passage)) return []
  return [...passage.text.matchAll(stock)].flatMap(found => {
    const range = [found.index, found.index + found[0].length] as const
    if (passage.isQuoted(...range) || isDated(passage.text, found.index)) return []
    const advice = `“${found[0]}”是${passage.year}年的数据，请换成最近的数据。`
    return [factAt(passage, range, { kind: 'count', staleness: 'maybe', advice, replacement: null })]
  })
}

const stock =
  /(?:(?<![出展实体])现有(?!的)|(?<!其)共有|(?<!原|具)已(?:累计|经)?(?:建成|建立|建设|建|完成|开通|设立|配备|覆盖|安装|改造|发放|投放|培育|创建|新增|投入|培训|办理|整治|清理|接入)|累计(?!至)(?:建成|建立|建设|完成|开通|设立|发放|投放|投入|培训|办理|整治|新增|培育|惠及|服务|接待)?|目前(?:全市|我市|全区|全县)?[有共]|建有|设有(?!奖)|拥有|在册|登记在册)[^，。；：、\d]{0,16}?\d[\d.,]*(?:余|多)?(?:万|亿|千)?(?:[余多])?(?:个|家|座|处|条|台|辆|套|人次|人|名|户|公里|千米|平方米|平方公里|亩|件|项|起|场次|场|张|所|支|块|根|间|吨|万元|亿元|元|次|批|门|份|部|艘|种|%|％|笔)/g
