import { allElements, childValue, type XmlElement } from '../xml-tree.ts'
import { repeated, type DocxProblem, type XmlPart } from './problem.ts'

/** What refers to something that is not there, or is named twice: styles, lists, comments, bookmarks, revisions, drawings. */
export function referenceProblems(parts: readonly XmlPart[]): readonly DocxProblem[] {
  const partNamed = (name: string) => parts.find(part => part.name === name)
  const texts = parts.filter(part =>
    /^word\/(document|header\d*|footer\d*|comments|footnotes|endnotes)\.xml$/.test(part.name)
  )
  const [styles, numbering, comments] = ['styles', 'numbering', 'comments'].map(name =>
    partNamed(`word/${name}.xml`)
  )
  return [
    ...styleProblems(styles, [...texts, ...(numbering === undefined ? [] : [numbering])]),
    ...listProblems(numbering, [...texts, ...(styles === undefined ? [] : [styles])]),
    ...commentProblems(comments, texts),
    ...texts.flatMap(idProblems)
  ]
}

function styleProblems(styles: XmlPart | undefined, users: readonly XmlPart[]): readonly DocxProblem[] {
  const defined = styles?.root.children.filter(each => each.name === 'w:style') ?? []
  const ids = defined.map(each => each.attributes.get('w:styleId') ?? '')
  const names = defined.map(each => `${each.attributes.get('w:type')} ${childValue(each, 'w:name')}`)
  const part = 'word/styles.xml'
  const between = defined.flatMap(style =>
    ['w:basedOn', 'w:next', 'w:link'].flatMap(name => childValue(style, name) ?? [])
  )
  return [
    ...repeated(ids).map(id => ({ part, message: `样式“${id}”出现多次` })),
    ...repeated(names).map(name => ({ part, message: `样式的名称“${name.replace(/^\w+ /, '')}”重复` })),
    ...missing(between, ids).map(id => ({ part, message: `引用的样式“${id}”不存在` })),
    ...users.flatMap(({ name, root }) =>
      missing(valuesOf(root, ['w:pStyle', 'w:rStyle', 'w:tblStyle']), ids).map(id => ({
        part: name,
        message: `引用的样式“${id}”不存在`
      }))
    )
  ]
}

function listProblems(numbering: XmlPart | undefined, users: readonly XmlPart[]): readonly DocxProblem[] {
  const part = 'word/numbering.xml'
  const of = (name: string, attribute: string) =>
    numbering?.root.children
      .filter(each => each.name === name)
      .map(each => each.attributes.get(attribute) ?? '') ?? []
  const lists = of('w:num', 'w:numId')
  const kinds = of('w:abstractNum', 'w:abstractNumId')
  const used = numbering === undefined ? [] : valuesOf(numbering.root, ['w:abstractNumId'])
  return [
    ...repeated(lists).map(id => ({ part, message: `编号列表“${id}”出现多次` })),
    ...repeated(kinds).map(id => ({ part, message: `编号定义“${id}”出现多次` })),
    ...missing(used, kinds).map(id => ({ part, message: `引用的编号定义“${id}”不存在` })),
    ...users.flatMap(({ name, root }) =>
      // 0 takes an inherited number away.
      missing(valuesOf(root, ['w:numId']), ['0', ...lists]).map(id => ({
        part: name,
        message: `引用的编号列表“${id}”不存在`
      }))
    )
  ]
}

function commentProblems(comments: XmlPart | undefined, texts: readonly XmlPart[]): readonly DocxProblem[] {
  const idOf = (element: XmlElement) => element.attributes.get('w:id') ?? ''
  const defined = comments?.root.children.filter(each => each.name === 'w:comment').map(idOf) ?? []
  const part = 'word/comments.xml'
  return [
    ...repeated(defined).map(id => ({ part, message: `批注“${id}”出现多次` })),
    ...texts.flatMap(({ name, root }) => {
      const ids = (tag: string) =>
        allElements(root)
          .filter(each => each.name === tag)
          .map(idOf)
      const [starts, ends, marks] = [
        ids('w:commentRangeStart'),
        ids('w:commentRangeEnd'),
        ids('w:commentReference')
      ]
      return [
        ...missing([...starts, ...ends, ...marks], defined).map(id => `批注“${id}”不存在`),
        ...[...missing(starts, ends), ...missing(ends, starts)].map(id => `批注“${id}”的范围没有配对`)
      ].map(message => ({ part: name, message }))
    })
  ]
}

const marks = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange', 'w:bookmarkStart']

/** Bookmarks, revisions and drawings of one text share their row of ids (17.13.1). */
function idProblems({ name, root }: XmlPart): readonly DocxProblem[] {
  const all = allElements(root)
  const ids = (names: readonly string[], attribute: string) =>
    all.filter(each => names.includes(each.name)).map(each => each.attributes.get(attribute) ?? '')
  const starts = ids(['w:bookmarkStart'], 'w:id')
  const ends = ids(['w:bookmarkEnd'], 'w:id')
  const unsigned = all.filter(
    each => ['w:ins', 'w:del'].includes(each.name) && (each.attributes.get('w:author') ?? '') === ''
  )
  return [
    ...repeated(ids(marks, 'w:id')).map(id => `修订或书签的编号“${id}”重复`),
    ...[...missing(starts, ends), ...missing(ends, starts)].map(id => `书签“${id}”没有配对`),
    ...repeated(ids(['w:bookmarkStart'], 'w:name')).map(each => `书签“${each}”重名`),
    ...repeated(ids(['wp:docPr'], 'id')).map(id => `图形的编号“${id}”重复`),
    ...unsigned.map(() => '修订没有署名')
  ].map(message => ({ part: name, message }))
}

function valuesOf(root: XmlElement, names: readonly string[]): readonly string[] {
  return allElements(root)
    .filter(each => names.includes(each.name))
    .map(each => each.attributes.get('w:val') ?? '')
}

function missing(used: readonly string[], there: readonly string[]): readonly string[] {
  const known = new Set(there)
  return [...new Set(used)].filter(each => !known.has(each))
}
