import type { Case } from '../case/case.ts'
import { printedNumber } from '../draft/placeholders.ts'
import { itemWord } from '../reply/wording.ts'
import { documentKindSchema, documentWord, type PackageDocument } from './document.ts'

/** How many signs of a title name a folder: paths of Windows end at 260. */
const longestTitle = 40
const longestRecipient = 24

/**
 * The folder of a case in a batch: kind and number, padded so that names sort by number, then the title: 建议0036 关于办好社区食堂的建议.
 */
export function caseFolder({ item }: Case): string {
  const number = printedNumber(item.number) ?? ''
  const padded = number.replace(/\d+/g, digits => digits.padStart(4, '0'))
  const title = [...plain(item.title)].slice(0, longestTitle).join('')
  return `${itemWord[item.kind]}${plain(padded) || '无编号'} ${title || '无标题'}`.trim()
}

/** Names in order with a count behind those that stand there twice, small and capital letters taken as one: a（2）. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return names.map(name => {
    const key = name.toLowerCase()
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? name : `${name}（${count}）`
  })
}

/**
 * What the copies of one kind of document are called, without ending, in their order: 04征询意见表, or of several 01答复-1乔云舒代表,
 * 01答复-2许青禾代表.
 */
export function documentFileNames(documents: readonly PackageDocument[]): readonly string[] {
  return documents.map(({ kind, recipient }, index) => {
    const position = documentKindSchema.options.indexOf(kind) + 1
    const stem = `${String(position).padStart(2, '0')}${documentWord[kind]}`
    if (documents.length === 1) return stem
    const count = String(index + 1).padStart(String(documents.length).length, '0')
    return `${stem}-${count}${[...plain(recipient ?? '')].slice(0, longestRecipient).join('')}`
  })
}

/** A text without what file names of Windows, Kylin and zip tools may not hold. */
function plain(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.\s]+$/, '')
}
