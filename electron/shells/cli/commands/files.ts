import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parse } from 'node:path'
import type { Command } from 'commander'
import { exportFormatSchema, type ExportFormat } from '../../../core/calls/exports.ts'
import { Fault } from '../../../core/fault.ts'
import type { Parsed } from '../../../core/library/source.ts'
import type { Notice } from '../../../core/notice.ts'
import { printNumber, roleWord } from '../../../core/reply/wording.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { atDesk, type Common } from '../doors.ts'
import { done, WrongWords } from '../terminal.ts'

/** `parse`: what a single file is and holds. */
export function addFileCommands(program: Command): void {
  command<Common>(program, 'parse <FILE>', '识别一份文件：答复、来件或会办意见').runs(async ([file = '']) =>
    atDesk(async door => {
      const { value, notices } = await ask(door, 'file.parse', { uploadId: door.uploads.addPath(file) })
      return done({ ...value, notices }, ...describe(value), ...notices.map(describeNotice))
    })
  )
}

/** A name in the working folder at which nothing lies yet: 答复.docx, 答复（2）.docx … A file of the user's is never written over unasked. */
export function freeName(fileName: string): string {
  const { name, ext } = parse(fileName)
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? fileName : `${name}（${count}）${ext}`
    if (!existsSync(free)) return free
  }
}

/** Writes bytes where the user said; Fault 'disk' when that cannot be. */
export async function saveTo(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (cause) {
    throw new Fault('disk', path, { cause })
  }
}

/** The format named by the user; WrongWords when there is none such. */
export function formatNamed(word: string): ExportFormat {
  const format = exportFormatSchema.safeParse(word)
  if (!format.success)
    throw new WrongWords(`不能导出为“${word}”，--to 可选 ${exportFormatSchema.options.join('、')}。`)
  return format.data
}

/** A notice as a line for the terminal. */
export function describeNotice({ message, paragraph }: Notice): string {
  return paragraph === null ? `提示：${message}` : `提示（第${paragraph + 1}段）：${message}`
}

function describe(parsed: Parsed): readonly string[] {
  switch (parsed.kind) {
    case 'reply': {
      const { frame, item, body } = parsed.reply
      const addressees = frame.addressees.map(({ name, role }) => name + roleWord[role]).join('、')
      return [
        '这是一份答复。',
        `类别标记：${frame.category?.letter ?? '无'}`,
        `发文机关：${frame.issuer ?? '无'}`,
        `发文字号：${frame.number === null ? '无' : printNumber(frame.number)}`,
        `签发人：${frame.signers.join('、') || '无'}`,
        `标题：${frame.title ?? '无'}`,
        `主送：${addressees || '无'}`,
        `来件：${item.session ?? ''}第${item.number ?? '？'}号《${item.title ?? ''}》`,
        `正文：${body.length} 段，其中一级标题 ${body.filter(block => block.kind === 'heading' && block.level === 1).length} 个`
      ]
    }
    case 'item':
      return ['这是一份来件。', `题目：${parsed.item.title}`, `编号：${parsed.item.number ?? '无'}`]
    case 'contribution':
      return [
        '这是一份会办意见。',
        `部门：${parsed.contribution.department ?? '无'}`,
        `要点：${parsed.contribution.points.length} 条`
      ]
    case 'other':
      return ['没有认出是答复、来件还是会办意见，可作为一般资料导入。']
  }
}
