import { spacingOf } from '../../../core/layout/measure.ts'
import { elementSchema, type Element, type Font, type Profile } from '../../../core/layout/profile.ts'
import { elementPitch } from '../../../core/layout/vertical.ts'
import { charTwips, styleAlign, styleIndent, twips } from './geometry.ts'

const names: Readonly<Record<Element, string>> = {
  category: '公文类别标记',
  letterhead: '公文发文机关标志',
  number: '公文发文字号',
  signerLabel: '公文签发人',
  signerName: '公文签发人姓名',
  title: '公文标题',
  addressee: '公文主送机关',
  heading1: '公文一级标题',
  heading2: '公文二级标题',
  heading3: '公文三级标题',
  heading4: '公文四级标题',
  body: '公文正文',
  attachmentMark: '公文附件标记',
  attachmentTitle: '公文附件标题',
  signature: '公文落款',
  remark: '公文附注',
  imprint: '公文版记',
  pageNumber: '公文页码',
  tableCell: '公文表格'
}

/** Levels in the outline that Word and WPS show beside the text, counted from 0. */
const outline: Partial<Record<Element, number>> = { heading1: 0, heading2: 1, heading3: 2, heading4: 3 }

/** The id of the paragraph style of an element. */
export function paragraphStyle(element: Element): string {
  return `gw-${element}`
}

/** The id of the character style for a few words of an element inside another one's paragraph. */
export function characterStyle(element: Element): string {
  return `gw-${element}-char`
}

/** The style of the paragraph typed after one of an element; null for the same again. */
const next: Partial<Record<Element, Element>> = {
  title: 'addressee',
  addressee: 'body',
  heading1: 'body',
  heading2: 'body',
  heading3: 'body',
  heading4: 'body',
  attachmentMark: 'attachmentTitle',
  attachmentTitle: 'body'
}

/** Nothing of Word's own styles is offered beside those of the document. */
const latent =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'

/**
 * The whole styles.xml: one named paragraph style and one character style for every element of the profile, and document
 * defaults that leave nothing to a theme. Widow control is off (22 lines fill a page), forbidden marks at line ends are
 * respected, and no blanks are added between Chinese and Latin letters, so that 28 characters fill a line. `numbered` gives what the style of an
 * element says of the list its paragraphs are counted in.
 */
export function stylesXml(profile: Profile, numbered: (element: Element) => string): string {
  const { body } = profile.fonts
  const paragraph = paragraphDefaults(profile)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml(body)}<w:kern w:val="0"/>${sizeXml(body)}`,
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>',
    `<w:pPrDefault><w:pPr>${paragraph}</w:pPr></w:pPrDefault></w:docDefaults>${latent}`,
    // LibreOffice takes the rule for marks at line ends from a style only, not from the defaults.
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr>${paragraph}</w:pPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>',
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>',
    '</w:tblCellMar></w:tblPr></w:style>',
    ...elementSchema.options.map((element, index) =>
      styleXml(element, { profile, place: index + 1, numbered: numbered(element) })
    ),
    '</w:styles>'
  ].join('')
}

function paragraphDefaults({ grid }: Profile): string {
  return [
    '<w:widowControl w:val="0"/><w:kinsoku w:val="1"/>',
    // LibreOffice 7.4 reads overflowPunct the other way round, and where it hangs marks it loses some of them in print.
    `<w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>`,
    `<w:spacing w:before="0" w:after="0" w:line="${twips(grid.linePitch)}" w:lineRule="exact"/>`
  ].join('')
}

type Place = {
  readonly profile: Profile
  /** Where the style stands in the list a clerk chooses from, counted from 1. */
  readonly place: number
  readonly numbered: string
}

// Linked styles are one entry in the list of Word and WPS: it is given to a paragraph, or to a few words of one.
function styleXml(element: Element, { profile, place, numbered }: Place): string {
  const look = runXml(element, profile)
  const follower = next[element]
  const [paragraph, character] = [paragraphStyle(element), characterStyle(element)]
  return [
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${paragraph}">`,
    `<w:name w:val="${names[element]}"/><w:basedOn w:val="Normal"/>`,
    follower === undefined ? '' : `<w:next w:val="${paragraphStyle(follower)}"/>`,
    `<w:link w:val="${character}"/><w:uiPriority w:val="${place}"/><w:qFormat/>`,
    `<w:pPr>${numbered}${paragraphXml(element, profile)}</w:pPr><w:rPr>${look}</w:rPr></w:style>`,
    `<w:style w:type="character" w:customStyle="1" w:styleId="${character}">`,
    `<w:name w:val="${names[element]} 字符"/><w:basedOn w:val="DefaultParagraphFont"/>`,
    `<w:link w:val="${paragraph}"/><w:uiPriority w:val="${place}"/><w:rPr>${look}</w:rPr></w:style>`
  ].join('')
}

function paragraphXml(element: Element, profile: Profile): string {
  const indent = charTwips(styleIndent(element, profile), element, profile)
  const align = styleAlign(element)
  const level = outline[element]
  return [
    `<w:spacing w:line="${twips(elementPitch(element, profile))}" w:lineRule="exact"/>`,
    indent === 0 ? '' : `<w:ind w:firstLine="${indent}"/>`,
    `<w:jc w:val="${align === 'justify' ? 'both' : align}"/>`,
    level === undefined ? '' : `<w:outlineLvl w:val="${level}"/>`
  ].join('')
}

/** The look of an element's letters, as the content of a `w:rPr`. */
export function runXml(element: Element, profile: Profile): string {
  const font = profile.fonts[element]
  const weight = font.bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>'
  const spacing = twips(spacingOf(element, profile))
  return `${fontXml(font)}${weight}<w:color w:val="${font.color}"/><w:spacing w:val="${spacing}"/>${sizeXml(font)}`
}

// Quotes “”, dashes —— and dots …… are drawn in the hAnsi font unless it is the Chinese one and the hint says so.
function fontXml({ face, latin }: Font): string {
  const chinese = escaped(face)
  const ascii = escaped(latin ?? face)
  return `<w:rFonts w:hint="eastAsia" w:ascii="${ascii}" w:eastAsia="${chinese}" w:hAnsi="${chinese}" w:cs="${ascii}"/>`
}

function sizeXml({ size }: Font): string {
  const half = Math.round(size * 2)
  return `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
}

/** Text made safe for an XML attribute or element. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
