import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../../../electron/adapters/writers/docx/write-docx.ts'
import { docxSetting } from '../../../../electron/adapters/writers/docx/setting.ts'
import { writeFormDocx } from '../../../../electron/adapters/writers/docx/write-form.ts'
import { gbt9704 } from '../../../../electron/core/layout/gbt9704.ts'
import { gridPress } from '../../../../electron/core/layout/press.ts'
import { documentKindSchema, type PackageDocument } from '../../../../electron/core/package/document.ts'
import { makeDocuments } from '../../../../electron/core/package/plan.ts'
import { facts } from '../../../core/package/made-up-package.ts'

const setting = docxSetting(gbt9704, gridPress(gbt9704))

const written = ({ content }: PackageDocument) =>
  content.form === 'sheet' ? writeFormDocx(content.sheet, setting) : writeDocx(content.reply, setting)

/** A paragraph or row of a table on each line, the declarations of namespaces left out. */
const rows = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
    .replace(/<w:document\b[^>]*>/, '<w:document>')
    .replace(/(<(?:w:p|w:tbl|w:tr|w:sectPr)\b(?!r)[ >])/g, '\n$1')
    .concat('\n')

describe('each kind of document of a package is written as it was last looked at', () => {
  const kinds = documentKindSchema.options.filter(kind => makeDocuments(kind, facts()).possible)

  test.each(kinds)('%s', async kind => {
    const made = makeDocuments(kind, facts())
    const [first] = made.possible ? made.documents : []
    if (first === undefined) throw new Error(kind)
    const bytes = await written(first)
    expect(await written(first)).toEqual(bytes)
    await expect(rows(bytes)).toMatchFileSnapshot(`../../../golden/package-${kind}.xml`)
  })
})
