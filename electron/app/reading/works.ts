import { readRevisions } from '../../adapters/readers/docx/revisions.ts'
import { readDocxLook } from '../../adapters/readers/docx-look/read-docx-look.ts'
import type { RawFile } from '../../adapters/readers/raw-file.ts'
import { readFile } from '../../adapters/readers/read-file.ts'
import { readPdfLook } from '../../adapters/readers/pdf/read-pdf-look.ts'
import { detectFormat } from '../../adapters/readers/detect-format.ts'
import { readXlsx } from '../../adapters/readers/xlsx/read-xlsx.ts'
import { sha256Bytes } from '../../adapters/system/digest.ts'
import { formNamesIn } from '../../adapters/writers/docx/form/fill-form.ts'
import { validateDocx } from '../../adapters/writers/docx/validate/validate-docx.ts'
import type { Contribution } from '../../core/case/contribution.ts'
import type { Item } from '../../core/case/item.ts'
import { Fault } from '../../core/fault.ts'
import type { PdfLook } from '../../core/layout/certificate/pdf-look.ts'
import type { Look } from '../../core/layout/look.ts'
import { factsOf } from '../../core/library/describe.ts'
import type { Parsed, SourceFacts } from '../../core/library/source.ts'
import type { TextDocument } from '../../core/library/text-document.ts'
import type { Notice, Noticed } from '../../core/notice.ts'
import { parseContribution } from '../../core/parse/parse-contribution.ts'
import { parseItem } from '../../core/parse/parse-item.ts'
import { parseReply } from '../../core/parse/parse-reply.ts'
import { parse } from '../../core/parse/parse.ts'
import type { Reply } from '../../core/reply/reply.ts'
import type { RevisedDocument } from '../../core/returned/revised-document.ts'
import { tell, type Told } from '../intake/tell.ts'

/** The words of a file; `notices` are those of reading it, `sha256` is of its bytes. */
export type ReadWords = {
  readonly fileName: string
  readonly sha256: string
  readonly document: TextDocument
  readonly notices: readonly Notice[]
}

/** The words, what they were recognised as (with the notices of that) and the facts by which people will know the file. */
export type ReadResult = ReadWords & { readonly parsed: Noticed<Parsed>; readonly facts: SourceFacts }

/** All that an intake asks of a file: what it was recognised as, and what its text says of itself for comparing. */
export type SurveyResult = ReadResult & { readonly told: Told }

/** The words, read as one kind of text whatever they look like. */
export type ReadAs<T> = ReadWords & { readonly parsed: Noticed<T> }

/** How a file will be printed; `problems`: what Word would find wrong with a docx. */
export type Printed =
  | { readonly format: 'pdf'; readonly look: PdfLook }
  | { readonly format: 'docx'; readonly look: Look; readonly problems: readonly string[] }

/**
 * Everything that is done to the bytes of a file somebody handed in. All of it happens in a reading process, so results are plain data that
 * can be sent between processes. Faults as of the readers.
 */
export const works = {
  recognise,
  survey: async (file: RawFile): Promise<SurveyResult> => {
    const read = await recognise(file)
    return { ...read, told: tell({ id: '', parsed: read.parsed.value, document: read.document }) }
  },
  reply: (file: RawFile): Promise<ReadAs<Reply>> => readAs(file, parseReply),
  item: (file: RawFile): Promise<ReadAs<Item>> => readAs(file, parseItem),
  contribution: (file: RawFile): Promise<ReadAs<Contribution>> => readAs(file, parseContribution),
  /** A docx with its tracked changes and comments. */
  revisions: async (file: RawFile): Promise<ReadAs<Reply> & { readonly revised: RevisedDocument }> => {
    const read = await readDocxAs(file)
    return { ...read, revised: readRevisions(file) }
  },
  /** A docx with its look. */
  look: async (file: RawFile): Promise<ReadAs<Reply> & { readonly look: Look }> => {
    const read = await readDocxAs(file)
    return { ...read, look: readDocxLook(file) }
  },
  /** A docx or PDF as it will be printed. */
  printed: async (file: RawFile): Promise<Printed> => {
    const format = detectFormat(file.name, file.bytes)
    if (format === 'pdf') return { format, look: await readPdfLook(file) }
    if (format !== 'docx') throw new Fault('not-printed', file.name)
    const problems = validateDocx(file.bytes, 'by-us').map(({ part, message }) => `${part} ${message}`.trim())
    return { format, look: readDocxLook(file), problems }
  },
  /** The names in a form, as `formNamesIn` has them. */
  formNames: async ({ name, bytes }: RawFile): Promise<readonly string[]> => formNamesIn(bytes, name),
  /** The first sheet of an xlsx. */
  rows: async (file: RawFile): Promise<readonly (readonly string[])[]> => readXlsx(file)
}

export type Works = typeof works
export type WorkName = keyof Works
/** What a work gives. */
export type WorkResult<Name extends WorkName> = Awaited<ReturnType<Works[Name]>>

async function recognise(file: RawFile): Promise<ReadResult> {
  const words = await readWords(file)
  const parsed = parse(words.document)
  return { ...words, parsed, facts: factsOf(parsed.value, file.name, words.document) }
}

async function readWords(file: RawFile): Promise<ReadWords> {
  const { value, notices } = await readFile(file.name, file.bytes)
  return { fileName: file.name, sha256: sha256Bytes(file.bytes), document: value, notices }
}

async function readAs<T>(file: RawFile, parseAs: (document: TextDocument) => Noticed<T>): Promise<ReadAs<T>> {
  const words = await readWords(file)
  return { ...words, parsed: parseAs(words.document) }
}

// Only a docx tells sizes, distances and changes; of other files the words alone can be read.
async function readDocxAs(file: RawFile): Promise<ReadAs<Reply>> {
  const read = await readAs(file, parseReply)
  if (read.document.format !== 'docx') throw new Fault('docx-only', file.name)
  return read
}
