import { allElements, innerText, type XmlElement } from '../xml-tree.ts'
import { repeated, type DocxProblem, type XmlPart } from './problem.ts'
import { mayRepeat, needsValue, propertiesFirst, schemaOrder } from './schema-order.ts'

/** What is wrong with the elements of a part: order, repetition, what must be there and is not, blanks that would be lost. */
export function elementProblems({ name, root, text }: XmlPart): readonly DocxProblem[] {
  return allElements(root).flatMap(element =>
    [...orderOf(element), ...missingIn(element), ...blanksOf(element, text)].map(message => ({
      part: name,
      message
    }))
  )
}

function orderOf(element: XmlElement): readonly string[] {
  const names = element.children.map(each => each.name.replace(/^w:/, ''))
  const first = propertiesFirst.get(element.name)
  const late = first === undefined ? -1 : element.children.findIndex(each => each.name === first)
  const order = schemaOrder.get(element.name)
  if (order === undefined) return late > 0 ? [`“${first}”不在“${element.name}”的最前面`] : []
  // What another namespace adds to an element has no place in the order.
  const known = names.filter(each => !each.includes(':'))
  const unknown = known.filter(each => !order.includes(each))
  const places = known.map(each => order.indexOf(each)).filter(place => place >= 0)
  const unsorted = places.some(
    (place, index) => place < (places[index - 1] ?? 0) && !bothReferences(order, place)
  )
  return [
    ...unknown.map(each => `“${element.name}”里不该有“w:${each}”`),
    ...(unsorted ? [`“${element.name}”里元素的次序不对：${names.join(' ')}`] : []),
    ...repeated(known)
      .filter(each => !mayRepeat.has(each))
      .map(each => `“${element.name}”里“w:${each}”出现多次`)
  ]
}

/** References to headers and footers may stand mixed. */
function bothReferences(order: readonly string[], place: number): boolean {
  return order[place] === 'headerReference'
}

/** A body is a row of blocks and the settings of its section; a table needs a paragraph behind it. */
function tablesTouching(children: readonly XmlElement[]): readonly string[] {
  const touching = children.filter(
    (each, index) =>
      each.name === 'w:tbl' && ['w:tbl', 'w:sectPr', undefined].includes(children[index + 1]?.name)
  )
  return touching.map(() => '表格之后没有段落')
}

const holdsParagraph = new Set(['w:tc', 'w:ftr', 'w:hdr', 'w:comment', 'w:txbxContent'])

function missingIn(element: XmlElement): readonly string[] {
  const { name, children, attributes } = element
  const has = (child: string) => children.some(each => each.name === child)
  if (needsValue.has(name) && (attributes.get('w:val') ?? '') === '') return [`“${name}”没有值`]
  if (holdsParagraph.has(name) && !has('w:p')) return [`“${name}”里没有段落`]
  if (name === 'w:tc' && children.at(-1)?.name !== 'w:p') return ['单元格不以段落结尾']
  if (name === 'w:tr' && !has('w:tc') && !has('w:sdt')) return ['表格的行里没有单元格']
  if (name === 'w:tbl') {
    return ['w:tblPr', 'w:tblGrid', 'w:tr'].filter(each => !has(each)).map(each => `表格缺少“${each}”`)
  }
  if (name === 'w:body' && children.at(-1)?.name !== 'w:sectPr') return ['正文不以分节设置结尾']
  if (name === 'w:body') return tablesTouching(children)
  return []
}

function blanksOf(element: XmlElement, text: string): readonly string[] {
  if (element.name !== 'w:t' && element.name !== 'w:delText') return []
  const words = innerText(element, text)
  const kept = element.attributes.get('xml:space') === 'preserve'
  return !kept && words !== words.trim() && /^[ \t]|[ \t]$/.test(words) ? ['文字首尾的空格没有保留'] : []
}

/** Marks that Word draws in a Latin font unless the run asks for the Chinese one. */
const ambiguous = /[“”‘’—…·]/

/** Runs whose quotes, dashes or dots would not be drawn in the Chinese font, for want of `w:hint`. */
export function hintProblems({ name, root, text }: XmlPart): readonly DocxProblem[] {
  return allElements(root)
    .filter(element => element.name === 'w:r')
    .flatMap(run => {
      const words = run.children
        .filter(each => each.name === 'w:t' || each.name === 'w:delText')
        .map(each => innerText(each, text))
        .join('')
      const fonts = run.children
        .find(each => each.name === 'w:rPr')
        ?.children.find(each => each.name === 'w:rFonts')
      const hinted = fonts?.attributes.get('w:hint') === 'eastAsia'
      return ambiguous.test(words) && !hinted
        ? [{ part: name, message: `“${words.slice(0, 12)}”没有指定中文字体` }]
        : []
    })
}
