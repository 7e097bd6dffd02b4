import type { Command } from 'commander'
import type { Certificate } from '../../../core/layout/certificate/certificate.ts'
import { allAsSet } from '../../../core/layout/certificate/certificate.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, type Common } from '../doors.ts'
import type { Answer } from '../terminal.ts'

type VerifyOptions = Common & { readonly case: string }

/** `verify`: whether a file is as it was exported, and where it differs from the layout. */
export function addVerifyCommand(program: Command): void {
  const verify = command<VerifyOptions>(
    program,
    'verify <FILE>',
    '校验一份导出的公文：是否被改动，与版式是否一致'
  )
  verify.line.requiredOption('--case <CASE>', '它是哪一件办件的')
  verify.runs(([file = ''], options) =>
    inVault(options, async (door): Promise<Answer> => {
      const { certificate, known } = await ask(door, 'case.verify', {
        caseId: options.case,
        uploadId: door.uploads.addPath(file)
      })
      const day = known?.at.slice(0, 10)
      const first =
        known === null
          ? '这份文件与导出时不同（或不是从这件办件导出的），现与当前的答复和版式对照：'
          : `这份文件与 ${day} 导出的完全相同，没有改动。`
      return {
        value: { certificate, known },
        lines: [first, ...describeCertificate(certificate)],
        outcome: known !== null || allAsSet(certificate) ? 'done' : 'no'
      }
    })
  )
}

const outcomeWord = { 'as-set': '一致　', differs: '不一致', 'not-checked': '未检查' } as const

/** A certificate as lines for people. */
export function describeCertificate({ lines }: Certificate): readonly string[] {
  return lines.map(({ what, outcome, detail }) => `${outcomeWord[outcome]}　${what}：${detail}`)
}
