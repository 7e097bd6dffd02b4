import { notice, type Notice } from '../../core/notice.ts'
import type { Opened } from './fonts-open.ts'

/** Characters printed in another font than their element. Only Chinese ones are worth a word: a tick or an arrow from another font surprises nobody. */
export function borrowedNotices(borrowed: ReadonlyMap<string, Opened>): readonly Notice[] {
  const fonts = new Set([...borrowed].filter(([letter]) => isHan(letter)).map(([, font]) => font))
  return [...fonts].map(font => {
    const letters = [...borrowed].filter(([letter, from]) => from === font && isHan(letter))
    const shown = letters.map(([letter]) => letter).join('、')
    return notice('font-borrowed', `“${shown}”不在所选字体中，改用“${font.face.family}”印出，请留意字形。`)
  })
}

function isHan(letter: string): boolean {
  return /\p{Script=Han}/u.test(letter)
}

/** Characters no font of the machine holds. */
export function lackingNotices(lacking: ReadonlySet<string>): readonly Notice[] {
  if (lacking.size === 0) return []
  const letters = [...lacking].join('、')
  return [
    notice(
      'font-lacks-character',
      `本机的字体里都没有“${letters}”，PDF 中以“〓”代替。请安装含有这些字的字体（如宋体－扩展字库）后重新导出。`
    )
  ]
}
