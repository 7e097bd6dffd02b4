import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const by = 'w:author="纪明远" w:date="2026-03-09T08:00:00Z"'
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const between = (middle: string) => `</w:t></w:r>${middle}<w:r><w:t xml:space="preserve">`
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** What the signer does to a letter: words struck out, words put in before others, words remarked on. */
export type Edits = {
  readonly struckOut: string
  readonly putIn: { readonly text: string; readonly before: string }
  readonly remark: { readonly on: string; readonly text: string }
}

/** A letter as it comes back from a signer who had revisions on in Word. Throws when words are not in it. */
export function editedInWord(bytes: Uint8Array, { struckOut, putIn, remark }: Edits): Uint8Array {
  const parts = unzipSync(bytes)
  const deleted = `<w:del w:id="901" ${by}><w:r><w:delText xml:space="preserve">${struckOut}</w:delText></w:r></w:del>`
  const inserted = `<w:ins w:id="902" ${by}>${run(putIn.text)}</w:ins>`
  const remarked =
    `<w:commentRangeStart w:id="0"/>${run(remark.on)}<w:commentRangeEnd w:id="0"/>` +
    '<w:r><w:commentReference w:id="0"/></w:r>'
  const change = (name: string, from: string, to: string) => {
    const text = strFromU8(parts[name] ?? new Uint8Array())
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`)
    parts[name] = strToU8(text.replace(from, () => to))
  }
  change('word/document.xml', struckOut, between(deleted))
  change('word/document.xml', putIn.before, between(inserted) + putIn.before)
  change('word/document.xml', remark.on, between(remarked))
  parts['word/comments.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${wordNamespace}">` +
      `<w:comment w:id="0" ${by} w:initials="纪"><w:p>${run(remark.text)}</w:p></w:comment></w:comments>`
  )
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
  change(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdRemarks" Type="${office}" Target="comments.xml"/></Relationships>`
  )
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
  change(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/word/comments.xml" ContentType="${type}"/></Types>`
  )
  return zipSync(parts)
}
