import { rm, symlink, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from '../../electron/adapters/writers/xlsx/write-xlsx.ts'
import { replyLines, replyPage, replyText, writeFiles } from '../app/made-up-office.ts'

const packedAt = new Date('2025-03-05T09:30:00')

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const members = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content
  ])
  return zipSync(Object.fromEntries(members), { mtime: packedAt })
}

const inner = () =>
  zip({
    '22.txt': replyText(22, 2021),
    '23.txt': replyText(23, 2021),
    '次年/22.txt': replyText(22, 2022)
  })

/** A list that says of letters of 2022 how they were received. */
export function list(letters: readonly number[], word: string): Uint8Array {
  return writeXlsx([
    {
      name: '2022年',
      head: ['文号', '建议标题', '领衔代表', '承办单位', '办理结果', '满意度', '主题'],
      widths: [8, 8, 8, 8, 8, 8, 8],
      rows: letters.map(number => [
        `江数发建〔2022〕${number}号`,
        '',
        '沈知微',
        '江临市数据发展局',
        'B类',
        word,
        '交通出行'
      ])
    }
  ])
}

/** Writes the folder as it is when it is taken in first: every kind of file an import has a word for. */
export async function makeOffice(folder: string): Promise<void> {
  const letters = [1, 2, 3, 4, 5, 6, 7, 8, 9]
  await writeFiles(folder, {
    ...Object.fromEntries(letters.map(number => [`2022/${number}.txt`, replyText(number, 2022)])),
    '2023/1.txt': replyText(1, 2023),
    '2024/1.txt': replyText(1, 2024),
    '2023/2.txt': replyText(2, 2023),
    '页面/3.html': replyPage(3, 2022),
    '页面/4.md': `${replyLines(4, 2022).join('\n\n')}\n`,
    '备份/5.txt': replyText(5, 2022),
    '备份/6.txt': replyText(6, 2022),
    '台账.xlsx': list([1, 2, 3, 4, 5], '满意'),
    '杂项/~$草稿.docx': 'x',
    '杂项/照片.jpg': 'x',
    '杂项/空.docx': '',
    '杂项/坏.docx': 'PK\u0003\u0004 坏',
    '杂项/密.txt': `机密★1年\n${replyText(30, 2022)}`,
    '归档/一.zip': zip({
      '20.txt': replyText(20, 2021),
      '21.txt': replyText(21, 2021),
      '备/7.txt': replyText(7, 2022),
      '内.zip': inner()
    }),
    '归档/二.zip': zip({ '24.txt': replyText(24, 2021), '8.html': replyPage(8, 2022) }),
    '归档/坏.zip': 'PK\u0003\u0004 坏'
  })
  // What leads nowhere is met and cannot be opened.
  await symlink('没有.txt', join(folder, '杂项', '断.txt'))
}

/** The same folder a year later: files changed, touched, gone, new, in a better format, of a family, and a zip packed anew. */
export async function changeOffice(folder: string): Promise<void> {
  await writeFiles(folder, {
    '2022/1.txt': replyText(31, 2022),
    '2022/9.txt': replyText(39, 2022),
    '2025/7.txt': replyText(7, 2025),
    '2025/9.txt': replyText(39, 2025),
    '页面/5.html': replyPage(5, 2022),
    '备份/6.txt': replyText(42, 2022),
    '新/40.txt': replyText(40, 2025),
    '新/40.html': replyPage(40, 2025),
    '新/备/40.txt': replyText(40, 2025),
    '台账.xlsx': list([2, 3, 4, 6, 7], '基本满意'),
    '归档/一.zip': zip({
      '20.txt': replyText(43, 2021),
      '21.txt': replyText(21, 2021),
      '备/7.txt': replyText(7, 2022),
      '新.txt': replyText(41, 2021),
      '内.zip': inner()
    })
  })
  await rm(join(folder, '2022', '4.txt'))
  await rm(join(folder, '2023', '2.txt'))
  const then = new Date('2026-03-05T01:30:00Z')
  await utimes(join(folder, '2022', '2.txt'), then, then)
  await utimes(join(folder, '备份', '5.txt'), then, then)
}

/** Words that stand in one letter each. */
export function wordsOf(numbers: readonly number[]): readonly string[] {
  return numbers.map(number => (replyLines(number, 2022)[7] ?? '').slice(0, 16))
}
