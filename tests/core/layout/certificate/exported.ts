import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readDocxLook } from '../../../../electron/adapters/readers/docx-look/read-docx-look.ts'
import { docxSetting, type DocxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { validateDocx } from '../../../../electron/adapters/writers/docx/validate/validate-docx.ts'
import { soundDocx } from '../../../sound-docx.ts'
import type { CertificateLine } from '../../../../electron/core/layout/certificate/certificate.ts'
import { measureDocx } from '../../../../electron/core/layout/certificate/measure-docx.ts'
import { layOut } from '../../../../electron/core/layout/lay-out.ts'
import { layPages } from '../../../../electron/core/layout/pages.ts'
import { partOf } from '../../../../electron/core/layout/part.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import type { Profile } from '../../../../electron/core/layout/profile.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'

/** A docx of a reply as it is exported. */
export function exported(
  reply: Reply,
  profile: Profile,
  options: Partial<DocxSetting> = {}
): Promise<Uint8Array> {
  return soundDocx(reply, { ...docxSetting(profile, gridPress(profile)), ...options })
}

/** The lines of the certificate of a file made of that reply. */
export function measured(
  bytes: Uint8Array,
  reply: Reply,
  profile: Profile,
  part: 'whole' | 'body' = 'whole'
): readonly CertificateLine[] {
  const shown = partOf({ reply, profile }, { part, signature: 'printed' })
  const lines = layOut(shown.reply, shown.profile)
  const { pages } = layPages(lines, shown.profile, gridPress(shown.profile))
  const look = readDocxLook({ name: '答复.docx', bytes })
  const problems = validateDocx(bytes, 'by-us').map(({ message }) => message)
  return measureDocx({ ...shown, lines, pages, look, problems })
}

/** What a certificate says differs. */
export function differing(lines: readonly CertificateLine[]): readonly string[] {
  return lines.filter(({ outcome }) => outcome === 'differs').map(({ what }) => what)
}

/** The file with the text of one part changed, as somebody's word processor or hand would leave it. */
export function edited(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const before = strFromU8(files[part] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${part}`)
  return zipSync({ ...files, [part]: strToU8(after) })
}
