import type { Element, Font, Profile } from './profile.ts'

type Face = Pick<Font, 'face' | 'alternates' | 'latin'>

// The names are those under which Word and WPS list the fonts. The first of each is the one offices have installed for
// official documents; the next ones come with Windows, WPS and free systems, in the order in which they resemble it.
const smallSong: Face = {
  face: '方正小标宋简体',
  alternates: [
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    '华文中宋',
    'STZhongsong',
    '宋体',
    'SimSun',
    'Noto Serif CJK SC'
  ],
  latin: null
}
const fangSong: Face = {
  face: '仿宋_GB2312',
  alternates: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  latin: null
}
const kai: Face = {
  face: '楷体_GB2312',
  alternates: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体', 'STKaiti', 'AR PL KaitiM GB'],
  latin: null
}
const hei: Face = {
  face: '黑体',
  alternates: ['SimHei', '方正黑体_GBK', '华文黑体', 'STHeiti', 'Noto Sans CJK SC'],
  latin: null
}
const song: Face = {
  face: '宋体',
  alternates: ['SimSun', '方正书宋_GBK', '华文宋体', 'STSong', 'AR PL SungtiL GB', 'Noto Serif CJK SC'],
  latin: null
}

/** Sizes by their Chinese names, points. */
const size = { 初号: 42, 二号: 22, 三号: 16, 四号: 14, 小四: 12 } as const

const black = '000000'
const red = 'FF0000'

function font(face: Face, points: number, color: string): Font {
  return { ...face, size: points, bold: false, color }
}

const body = font(fangSong, size.三号, black)

const fonts: Readonly<Record<Element, Font>> = {
  // Not in the standard: marks printed on a document like 密级 (7.2.2) are 黑体, local 类别标记 are printed likewise.
  category: font(hei, size.三号, black),
  // 7.2.4: 小标宋 recommended, red, size free. 初号 is the largest taken; longer names are condensed to the type area.
  letterhead: font(smallSong, size.初号, red),
  // 5.2.1: 三号仿宋 where nothing else is said.
  number: body,
  // 7.2.6: 签发人 in 仿宋, the name after it in 楷体.
  signerLabel: body,
  signerName: font(kai, size.三号, black),
  // 7.3.1: 二号小标宋.
  title: font(smallSong, size.二号, black),
  addressee: body,
  // 7.3.3: 黑体, 楷体, 仿宋, 仿宋.
  heading1: font(hei, size.三号, black),
  heading2: font(kai, size.三号, black),
  heading3: body,
  heading4: body,
  body,
  // 7.3.7: 附件 in 三号黑体; its title as 7.3.1.
  attachmentMark: font(hei, size.三号, black),
  attachmentTitle: font(smallSong, size.二号, black),
  signature: body,
  remark: body,
  // 7.4.2, 7.4.3: 四号仿宋.
  imprint: font(fangSong, size.四号, black),
  // 7.5: 四号半角宋体.
  pageNumber: font(song, size.四号, black),
  // The standard is silent; four columns of 小四 fit the type area.
  tableCell: font(song, size.小四, black)
}

/**
 * The formal page of GB/T 9704—2012《党政机关公文格式》 as an office begins with. Every number has its clause beside it; where
 * the standard is silent the comment says so and an office may well use another value.
 */
export const gbt9704: Profile = {
  id: 'gbt9704',
  name: '党政机关公文格式（GB/T 9704—2012）',
  // 5.1, 5.2.1: A4; 天头 37, 订口 28, type area 156 × 225; 35 and 26 are what is left.
  page: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26 },
  grid: {
    // 5.2.3: 22 lines of 28 characters.
    charsPerLine: 28,
    linesPerPage: 22,
    // 225 mm / 22 is 28.99 pt; in whole twips the 22nd line still fits at 28.95.
    linePitch: 28.95,
    // 156 mm / 28 is 15.79 pt; in whole twips 28 characters of 16 pt fit at −0.25.
    charSpacing: -0.25,
    // 7.3.3: 左空二字.
    firstIndent: 2,
    // Silent. Word and WPS can let a comma stand outside a full line, LibreOffice cannot; inside, all print the same page.
    hangingMarks: false
  },
  head: {
    // 7.2.4: 上边缘至版心上边缘为35mm.
    letterheadTop: 35,
    // 7.2.5: 发文机关标志下空二行.
    linesAboveNumber: 2,
    // 7.2.5, 7.2.6: 居左空一字, 居右空一字.
    numberIndent: 1,
    // 7.2.7: 发文字号之下4mm处.
    ruleGap: 4,
    // Silent on thickness; 1.5 pt is what offices print.
    ruleWidth: 1.5,
    // 7.3.1: 红色分隔线下空二行.
    linesAboveTitle: 2,
    // 7.3.2: 标题下空一行.
    linesBelowTitle: 1,
    // Not in the standard: people's congresses ask for the top right corner of the first page.
    category: 'above-letterhead',
    categoryLabel: '类别标记：',
    categoryEnd: '',
    number: 'line',
    blockSide: 'right',
    showSigner: true,
    // 7.2.6: 签发人 and a full-width colon.
    signer: { place: 'number-line', label: '签发人：', end: '' }
  },
  signature: {
    form: 'with-seal',
    // 7.3.5.1: the seal's top lies within one line of the text; two lines leave room for a seal of 42 mm.
    linesAbove: 2,
    // 7.3.5.1: 成文日期右空四字.
    dateIndent: 4,
    // 7.3.5.2: 右空二字.
    nameIndent: 2
  },
  // 7.3.6: in 附注.
  openness: 'remark',
  opennessWords: null,
  letter: null,
  // 7.4.1: 首条和末条0.35mm, 中间0.25mm; 7.4.2, 7.4.3: 左右各空一字.
  imprint: { show: true, form: 'full', outerRule: 0.35, innerRule: 0.25, indent: 1 },
  // 7.5: 版心下边缘之下7mm; 单页码居右空一字, 双页码居左空一字.
  pageNumber: { show: true, firstPage: true, gap: 7, place: 'outer', indent: 1 },
  fonts
}
