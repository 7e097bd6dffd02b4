import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readFile as readWords } from '../../../../electron/adapters/readers/read-file.ts'
import { printReply } from '../../../../electron/app/print-reply.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { parseReply } from '../../../../electron/core/parse/parse-reply.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { conformityProblems } from './conformity.ts'
import { lettersIn, officeFont, shopOf } from './print.ts'

const folder = resolve(import.meta.dirname, '../../../../data/sample/files/replies')
const names = await readdir(folder)
const replies: readonly Reply[] = await Promise.all(
  names.map(async name => parseReply((await readWords(name, await readFile(join(folder, name)))).value).value)
)
const { fonts, remove } = await shopOf([officeFont([...new Set(replies.map(lettersIn).join(''))].join(''))])

afterAll(remove)

test.each(names.map((name, nth) => [name, nth] as const))(
  '%s prints as PDF/A-2b, in its own font',
  async (_, nth) => {
    const reply = replies[nth]
    if (reply === undefined) throw new Error('no reply')
    const { value, notices } = await printReply(reply, gbt9704, { fonts, today: () => '2026-11-23' })
    expect(notices).toEqual([])
    expect(conformityProblems(value)).toEqual([])
  }
)
