import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFonts } from '../../../../electron/adapters/system/fonts.ts'
import { openFontRoom, type FontRoom } from '../../../../electron/app/fonts.ts'
import { printReply } from '../../../../electron/app/print-reply.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import type { Noticed } from '../../../../electron/core/notice.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { fontFile, madeFont, type MadeFont } from '../../system/made-font.ts'

/** Letters of every made-up font that is to print a reply. */
export function lettersIn(reply: Reply): string {
  const latin = Array.from({ length: 95 }, (_, nth) => String.fromCharCode(32 + nth)).join('')
  return [
    ...new Set(
      `${JSON.stringify(reply)}${latin}国〓—·：，。、；（）〔〕《》“”‘’0123456789年月日号签发人类别标记`
    )
  ]
    .concat([...'附件此件主动公开联系电话抄送印发代表表项目一二三四五六七八九十'])
    .join('')
}

/** One font that goes by the names of all fonts of GB/T 9704, so that nothing stands in for anything. */
export function officeFont(letters: string): MadeFont {
  const names = ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体', '宋体']
  return madeFont({
    postscript: 'JiangOffice',
    families: Object.fromEntries(names.map((name, nth) => [0x0804 + nth * 0x400, name])),
    letters
  })
}

/** A folder of fonts and the room over it; `remove` deletes the folder. */
export type Shop = { readonly fonts: FontRoom; readonly remove: () => Promise<void> }

/** A room over made-up fonts. */
export async function shopOf(made: readonly MadeFont[]): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), 'banfu-pdf-'))
  for (const [nth, font] of made.entries()) await writeFile(join(folder, `${nth}.ttf`), fontFile(font))
  return {
    fonts: openFontRoom(openFonts([folder])),
    remove: () => rm(folder, { recursive: true, force: true })
  }
}

/** A reply printed with made-up fonts. */
export async function printedWith(
  made: readonly MadeFont[],
  reply: Reply,
  profile: Profile
): Promise<Noticed<Uint8Array>> {
  const { fonts, remove } = await shopOf(made)
  try {
    return await printReply(reply, profile, { fonts, today: () => '2026-11-23' })
  } finally {
    await remove()
  }
}
