import { compact } from '../chinese/blanks.ts'
import { isOrgan } from '../chinese/organs.ts'
import type { TextLine } from './lines.ts'

/** 发文机关标志 from lines[start … end]: the red words and the (first) organ in them. */
export type FoundLetterhead = {
  readonly letterhead: string
  readonly issuer: string
  readonly start: number
  readonly end: number
}

const kindOfPaper = /(?:文件|便函|公函|函|[（(](?:函|便函|文件|通知)[）)])$/
const regional = /^.{0,10}[省市县区州旗盟镇乡]/
const mostLines = 4

/**
 * The organ's name and 文件, or the name alone (GB/T 9704—2012 7.2.4), in one line or several, letters spread or not, among the first `before` lines.
 * `free` tells which lines may belong to it. With joint issuers the names are joined by blanks and the first is the issuer.
 */
export function findLetterhead(
  lines: readonly TextLine[],
  free: readonly boolean[],
  before: number
): FoundLetterhead | null {
  for (let end = before - 1; end >= 0; end--) {
    const joint = free[end] ? jointNames(lines[end]?.text ?? '') : null
    if (joint) return { ...joint, start: end, end }
    let words = ''
    for (let start = end; start >= 0 && end - start < mostLines && free[start]; start--) {
      words = compact(lines[start]?.text ?? '') + words
      const issuer = words.replace(kindOfPaper, '')
      const marked = issuer !== words
      if (!isOrgan(issuer) || (start < end && !marked)) continue
      const found = { letterhead: words, issuer, start, end }
      return withJointOrgans(regional.test(issuer) ? found : longer(found, lines, free), lines, free)
    }
  }
  return null
}

/** 江临市数据发展局 江临市工业发展局文件 on one line. */
function jointNames(text: string): Pick<FoundLetterhead, 'letterhead' | 'issuer'> | null {
  const names = text.split(/\s+/)
  const first = names[0] ?? ''
  const organs = names.map(name => name.replace(kindOfPaper, ''))
  return names.length > 1 && organs.every(isOrgan) ? { letterhead: names.join(' '), issuer: first } : null
}

/** A name that says no place (发展局文件) goes on in the line above, when the two make an organ's name that does. */
function longer(
  found: FoundLetterhead,
  lines: readonly TextLine[],
  free: readonly boolean[]
): FoundLetterhead {
  const start = found.start - 1
  const above = free[start] ? compact(lines[start]?.text ?? '') : ''
  const issuer = above + found.issuer
  if (above === '' || isOrgan(above) || !isOrgan(issuer) || !regional.test(issuer)) return found
  return { ...found, letterhead: above + found.letterhead, issuer, start }
}

function withJointOrgans(
  found: FoundLetterhead,
  lines: readonly TextLine[],
  free: readonly boolean[]
): FoundLetterhead {
  const above = lines[found.start - 1]
  if (above === undefined || !free[found.start - 1] || lines[found.start]?.gap) return found
  const name = compact(above.text)
  if (!isOrgan(name)) return found
  const start = found.start - 1
  return withJointOrgans(
    { ...found, letterhead: `${name} ${found.letterhead}`, issuer: name, start },
    lines,
    free
  )
}
