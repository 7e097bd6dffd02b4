import { expect } from 'vitest'
import type { DocxSetting } from '../electron/adapters/writers/docx/setting.ts'
import { validateDocx } from '../electron/adapters/writers/docx/validate/validate-docx.ts'
import { writeDocx } from '../electron/adapters/writers/docx/write-docx.ts'
import type { Reply } from '../electron/core/reply/reply.ts'

/** The docx of a reply, after it has passed every structural check: tests take their files from here, so that none is left unchecked. */
export async function soundDocx(reply: Reply, setting: DocxSetting): Promise<Uint8Array> {
  const bytes = await writeDocx(reply, setting)
  expect(validateDocx(bytes, 'by-us')).toEqual([])
  return bytes
}
