import { factAt, isOld, type Finder } from './aging-fact.ts'

/** Figures as of a day in the source's time: 截至2022年底. They are true for ever and wanted no longer; how far back counts from the year named. */
export const datedFigures: Finder = passage => {
  const { text, year, now } = passage
  if (!isOld(passage) || year === null) return []
  return [...text.matchAll(asOf)].flatMap(found => {
    const range = [found.index, found.index + found[0].length] as const
    const then = Number(found[1])
    if (then < year - 1 || then >= now - 1 || passage.isQuoted(...range)) return []
    const advice = `数据截至${found[0].replace(/^截[至止]到?/, '')}，请换成最近的数据。`
    return [factAt(passage, range, { kind: 'year', staleness: 'maybe', advice, replacement: null })]
  })
}

const asOf =
  /截[至止]到?((?:19|20)\d{2})年(?:底|末|初|\d{1,2}月(?:\d{1,2}日|底|末|份|初)?|第?[一二三四]季度末?|上半年|下半年)?/g
