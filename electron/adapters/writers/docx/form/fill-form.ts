import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { Fault } from '../../../../core/fault.ts'
import { emptyFrame } from '../../../../core/reply/build.ts'
import { formNames, formWords } from '../../../../core/reply/form-words.ts'
import type { Reply } from '../../../../core/reply/reply.ts'
import type { DocxSetting } from '../setting.ts'
import { writeDocx } from '../write-docx.ts'
import { readXmlTree, type XmlTree } from '../xml-tree.ts'
import { fillPart, type FormContent } from './fill-part.ts'
import { withOurStyles } from './form-styles.ts'
import { paragraphsOf, placeholdersIn, wordsOf } from './placeholders.ts'

const bodyName = '正文'
const stylesPart = 'word/styles.xml'
const filledParts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/
/** A form of more than this many bytes unpacked is none. */
const largest = 100 * 1024 * 1024

/** An office's form with a reply in it: `unknown` names were left as they stand, for `empty` ones the reply has no words yet. */
export type FilledForm = {
  readonly bytes: Uint8Array
  readonly unknown: readonly string[]
  readonly empty: readonly string[]
}

/** What is asked for between {{ }} in a form, each name once. `fileName` is named in the faults. */
export function formNamesIn(bytes: Uint8Array, fileName: string): readonly string[] {
  const names = formFiles(bytes, fileName).flatMap(([name, content]) => {
    if (!filledParts.test(name)) return []
    const { root, text } = treeOf(content, fileName)
    return paragraphsOf(root, text).flatMap(each => placeholdersIn(wordsOf(each)).map(found => found.name))
  })
  return [...new Set(names)]
}

/**
 * Fills an office's own docx form: every {{name}} in text, tables, text boxes, headers and footers becomes the reply's words in the look of the
 * run it stands in; {{正文}} becomes the body's paragraphs with our styles. Everything else of the form stays as it is, to the byte of each
 * part. Faults 'unreadable-file', 'unsupported-format', 'file-too-large' with `fileName`.
 */
export async function fillForm(
  form: { readonly bytes: Uint8Array; readonly fileName: string },
  reply: Reply,
  setting: DocxSetting
): Promise<FilledForm> {
  const files = formFiles(form.bytes, form.fileName)
  const made = await bodyOf(reply, setting)
  const content: FormContent = {
    words: new Map(Object.entries(formWords(reply))),
    body: { name: bodyName, xml: made.xml }
  }
  const names = new Set<string>()
  const filled = files.map(([name, bytes]): readonly [string, Uint8Array] => {
    if (!filledParts.test(name)) return [name, bytes]
    const part = fillPart(treeOf(bytes, form.fileName), content)
    for (const each of part.names) names.add(each)
    return [name, part.names.length === 0 ? bytes : strToU8(part.text)]
  })
  const styled = names.has(bodyName) ? withStyles(filled, made.styles) : filled
  const known: readonly string[] = formNames
  return {
    bytes: packed(styled),
    unknown: [...names].filter(name => !known.includes(name)),
    empty: [...names].filter(name => content.words.get(name) === '')
  }
}

function formFiles(bytes: Uint8Array, fileName: string): readonly (readonly [string, Uint8Array])[] {
  let total = 0
  const files = (() => {
    try {
      return Object.entries(
        unzipSync(bytes, {
          filter: file => {
            total += file.originalSize
            if (total > largest) throw new Fault('file-too-large', fileName)
            return !file.name.endsWith('/')
          }
        })
      )
    } catch (cause) {
      if (cause instanceof Fault) throw cause
      throw new Fault('unreadable-file', fileName, { cause })
    }
  })()
  if (!files.some(([name]) => name === 'word/document.xml')) throw new Fault('unsupported-format', fileName)
  return files
}

function treeOf(bytes: Uint8Array, fileName: string): Extract<XmlTree, { kind: 'tree' }> {
  const tree = readXmlTree(strFromU8(bytes))
  if (tree.kind === 'broken') throw new Fault('unreadable-file', fileName)
  return tree
}

/** The paragraphs and tables of a reply's body as our writer writes them, and the styles they are in. */
async function bodyOf(
  reply: Reply,
  setting: DocxSetting
): Promise<{ readonly xml: string; readonly styles: string }> {
  const plain: DocxSetting = { ...setting, part: 'whole', numbering: 'text', review: null }
  const parts = unzipSync(await writeDocx({ ...reply, frame: emptyFrame }, plain))
  const partNamed = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const document = partNamed('word/document.xml')
  const from = document.indexOf('<w:body>') + '<w:body>'.length
  const to = document.lastIndexOf('<w:sectPr')
  const xml = document.slice(from, to)
  return { xml: xml === '' ? '<w:p/>' : xml, styles: partNamed(stylesPart) }
}

function withStyles(
  files: readonly (readonly [string, Uint8Array])[],
  ours: string
): readonly (readonly [string, Uint8Array])[] {
  return files.map(([name, bytes]) =>
    name === stylesPart ? [name, strToU8(withOurStyles(strFromU8(bytes), ours))] : [name, bytes]
  )
}

/** The same content always gives the same bytes. */
function packed(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const zippable: Zippable = Object.fromEntries(files)
  return zipSync(zippable, { level: 6, mtime: new Date(1980, 0, 1) })
}
