import { letters, pageField, para, sampleDocx, sectionOf, words } from './sample-parts.ts'

const exact = (points: number, more = '') => `<w:spacing ${more} w:line="${points * 20}" w:lineRule="exact"/>`

/**
 * An office that formats by hand: no styles, blank paragraphs for room, blanks for indents, the red line a border under an empty paragraph, 版记
 * in bordered paragraphs, the page number in the middle.
 */
export function handFormatted(): Uint8Array {
  const body = { face: '仿宋', latin: 'Times New Roman', size: 16 }
  const line = exact(30)
  const plain = (text: string, jc = 'both') => para(`${line}<w:jc w:val="${jc}"/>`, letters(text, body))
  const blank = para(line, '')
  const border = (side: string, width: number) =>
    `<w:${side} w:val="single" w:sz="${width * 8}" w:space="1" w:color="000000"/>`
  const imprint = { face: '仿宋', latin: 'Times New Roman', size: 14 }
  return sampleDocx({
    body: [
      blank,
      blank,
      para(
        `${exact(44)}<w:jc w:val="center"/>`,
        letters(`${words.organ}文件`, { face: '华文中宋', size: 36, more: '<w:b/><w:color w:val="FF0000"/>' })
      ),
      blank,
      plain('江数发建〔2026〕3号', 'center'),
      para(
        `<w:pBdr><w:bottom w:val="single" w:sz="16" w:space="1" w:color="FF0000"/></w:pBdr>${exact(10)}`,
        ''
      ),
      blank,
      para(
        `${line}<w:jc w:val="center"/>`,
        letters(words.title, { face: '华文中宋', size: 22, more: '<w:b/>' })
      ),
      blank,
      plain('苏念安代表：'),
      plain(`　　${words.opening}`),
      para(line, letters('　　一、建议办理情况', { face: '黑体', size: 16 })),
      para(
        line,
        letters('　　（一）强化制度供给。', { face: '楷体', size: 16, more: '<w:b/>' }) +
          letters(words.measure, body)
      ),
      plain(`　　${words.measure}`),
      para(line, letters('　　二、下一步工作', { face: '黑体', size: 16 })),
      plain(`　　${words.measure}`),
      plain(`　　${words.closing}`),
      blank,
      blank,
      // 442 pt hold 27.6 letters: the name 8 wide from 15, the date 6.5 wide from 15.5 — both around 19.
      plain(`${'　'.repeat(15)}${words.organ}`, 'left'),
      plain(`${'　'.repeat(15)} 2026年5月18日`, 'left'),
      plain('　　（联系人：沈知远，联系电话：0599-1234567）'),
      blank,
      para(
        `<w:pBdr>${border('top', 1)}${border('bottom', 0.75)}</w:pBdr>${exact(24)}`,
        letters('　抄送：市人大常委会代表工委，市财政局。', imprint)
      ),
      para(
        `<w:pBdr>${border('bottom', 1)}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="8500"/></w:tabs>${exact(24)}`,
        letters(`　${words.office}　　　　2026年5月18日印发`, imprint)
      ),
      sectionOf([34, 26, 33, 28], 22, { before: '<w:footerReference w:type="default" r:id="foot"/>' })
    ].join(''),
    footers: {
      foot: para(
        `${exact(18)}<w:jc w:val="center"/>`,
        pageField('— ', ' —', '<w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/>')
      )
    }
  })
}

const themed = (kind: 'major' | 'minor', size: number) =>
  `<w:rFonts w:asciiTheme="${kind}HAnsi" w:eastAsiaTheme="${kind}EastAsia" w:hAnsiTheme="${kind}HAnsi"/><w:sz w:val="${size * 2}"/>`
const style = (id: string, based: string, shape: string, look: string) =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="单位${id}"/>${based === '' ? '' : `<w:basedOn w:val="${based}"/>`}<w:pPr>${shape}</w:pPr><w:rPr>${look}</w:rPr></w:style>`

/**
 * An office with a good template: everything in styles based on one another, faces from the theme, room in lines, indents in letters, 版记 in
 * a table with a table style, page numbers in frames on the outer side.
 */
export function styled(): Uint8Array {
  const p = (id: string, text: string, more = '') =>
    para(`<w:pStyle w:val="${id}"/>${more}`, `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`)
  const cell = (text: string) =>
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="8732" w:type="dxa"/></w:tcPr>${p('record', text)}</w:tc></w:tr>`
  const frame = para(
    `<w:pStyle w:val="foot"/><w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/>`,
    pageField('— ', ' —')
  )
  return sampleDocx({
    fontScheme:
      '<a:majorFont><a:latin typeface="方正小标宋_GBK"/><a:ea typeface="方正小标宋_GBK"/></a:majorFont><a:minorFont><a:latin typeface="方正仿宋_GBK"/><a:ea typeface=""/><a:font script="Hans" typeface="方正仿宋_GBK"/></a:minorFont>',
    settings: '<w:evenAndOddHeaders/>',
    styles: [
      `<w:docDefaults><w:rPrDefault><w:rPr>${themed('minor', 10.5)}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
      `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>`,
      style(
        'base',
        'a',
        '<w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/>',
        '<w:sz w:val="32"/>'
      ),
      style('text', 'base', '<w:ind w:firstLineChars="200" w:firstLine="640"/>', ''),
      style('first', 'text', '', '<w:rFonts w:ascii="方正黑体_GBK" w:eastAsia="方正黑体_GBK"/>'),
      style('second', 'text', '', '<w:rFonts w:ascii="方正楷体_GBK" w:eastAsia="方正楷体_GBK"/><w:b/>'),
      style(
        'red',
        'base',
        '<w:spacing w:before="1400" w:line="1200" w:lineRule="exact"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>',
        `${themed('major', 50)}<w:color w:val="E60012"/>`
      ),
      style(
        'number',
        'base',
        '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="9" w:color="E60012"/></w:pBdr><w:spacing w:beforeLines="150" w:line="560" w:lineRule="exact"/><w:jc w:val="center"/>',
        ''
      ),
      style(
        'headline',
        'base',
        '<w:spacing w:beforeLines="300" w:afterLines="200" w:line="640" w:lineRule="exact"/><w:jc w:val="center"/>',
        themed('major', 22)
      ),
      style(
        'end',
        'text',
        '<w:ind w:firstLineChars="0" w:firstLine="0" w:rightChars="300" w:right="960"/><w:jc w:val="right"/>',
        ''
      ),
      style(
        'record',
        'base',
        `<w:spacing w:line="440" w:lineRule="exact"/><w:ind w:leftChars="100" w:left="280"/>`,
        '<w:sz w:val="28"/>'
      ),
      style(
        'foot',
        'a',
        '<w:snapToGrid w:val="0"/><w:spacing w:line="320" w:lineRule="exact"/>',
        '<w:rFonts w:ascii="方正书宋_GBK" w:eastAsia="方正书宋_GBK"/><w:sz w:val="28"/>'
      ),
      `<w:style w:type="table" w:customStyle="1" w:styleId="lines"><w:name w:val="版记"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="000000"/><w:insideH w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tblBorders><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
    ].join(''),
    body: [
      p('red', `${words.organ}文件`),
      p('number', '江数发建〔2026〕3号'),
      p('headline', words.title),
      p('base', '苏念安代表：'),
      p('text', words.opening),
      p('first', '一、建议办理情况'),
      p('second', '（一）强化制度供给'),
      p('text', words.measure),
      p('second', '（二）强化平台支撑'),
      p('text', words.measure),
      p('text', words.closing),
      // The date ends 3 letters from the edge, the name 2.25: both are centred on one axis.
      p('end', words.organ, '<w:spacing w:beforeLines="250"/><w:ind w:rightChars="225" w:right="720"/>'),
      p('end', '2026年5月18日'),
      p('text', '（此件主动公开）'),
      `<w:tbl><w:tblPr><w:tblStyle w:val="lines"/><w:tblW w:w="8732" w:type="dxa"/></w:tblPr>${cell('抄送：市人大常委会代表工委，市财政局。')}${cell(`${words.office}　　2026年5月18日印发`)}</w:tbl>`,
      sectionOf([35, 28, 30, 28], 20, {
        before:
          '<w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>',
        after: '<w:docGrid w:type="lines" w:linePitch="560"/>'
      })
    ].join(''),
    footers: {
      odd: frame + para('<w:pStyle w:val="foot"/>', ''),
      even: frame + para('<w:pStyle w:val="foot"/>', '')
    }
  })
}

/** An office that trusts Word's grid: 22 lines of 28 letters, single lines, the red rule a drawn DrawingML line. */
export function onGrid(): Uint8Array {
  const p = (text: string, shape = '', look = '') =>
    para(shape, text === '' ? '' : `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`)
  const face = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}"/>`
  const centred = '<w:jc w:val="center"/>'
  const indented = '<w:ind w:firstLineChars="200" w:firstLine="632"/>'
  const emu = (mm: number) => Math.round(mm * 36000)
  const line = (y: number) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(y)}</wp:posOffset></wp:positionV><wp:extent cx="${emu(156)}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="line"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/><wps:spPr><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="25400"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
  return sampleDocx({
    styles:
      `<w:docDefaults><w:rPrDefault><w:rPr>${face('仿宋_GB2312')}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
      `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="32"/></w:rPr></w:style>`,
    settings: '<w:evenAndOddHeaders/>',
    body: [
      p('类别标记：A', '<w:jc w:val="right"/>', face('黑体')),
      p(''),
      p(
        `${words.organ}文件`,
        centred,
        `${face('方正小标宋简体')}<w:color w:val="FF0000"/><w:sz w:val="80"/>`
      ),
      p(''),
      para(
        '<w:tabs><w:tab w:val="right" w:pos="8500"/></w:tabs><w:ind w:firstLineChars="100" w:firstLine="316"/>',
        `<w:r><w:t>江数发建〔2026〕3号</w:t></w:r><w:r><w:tab/><w:t>签发人：</w:t></w:r><w:r><w:rPr>${face('楷体_GB2312')}</w:rPr><w:t>程望舒</w:t></w:r>${line(13)}`
      ),
      p(''),
      p(''),
      p(words.title, centred, `${face('方正小标宋简体')}<w:sz w:val="44"/>`),
      p(''),
      p('苏念安代表：'),
      p(words.opening, indented),
      p('一、建议办理情况', indented, face('黑体')),
      p(words.measure, indented),
      p('二、下一步工作', indented, face('黑体')),
      p(words.measure, indented),
      p(words.closing, indented),
      p(''),
      p(''),
      // Not sealed: the name ends 2 letters from the edge (8 wide, from 18), the date begins two letters further in.
      p(words.organ, '<w:ind w:rightChars="200" w:right="632"/><w:jc w:val="right"/>'),
      p('2026年5月18日', '<w:ind w:leftChars="2000" w:left="6320"/><w:jc w:val="left"/>'),
      p('（此件主动公开）', indented),
      sectionOf([37, 26, 35, 28], 25.5, {
        before:
          '<w:footerReference w:type="default" r:id="odd"/><w:footerReference w:type="even" r:id="even"/>',
        after: '<w:docGrid w:type="linesAndChars" w:linePitch="580" w:charSpace="-849"/>'
      })
    ].join(''),
    footers: {
      odd: para(
        `<w:snapToGrid w:val="0"/>${exact(16)}<w:jc w:val="right"/>`,
        pageField('— ', ' —　', `${face('宋体')}<w:sz w:val="28"/>`)
      ),
      even: para(
        `<w:snapToGrid w:val="0"/>${exact(16)}<w:jc w:val="left"/>`,
        pageField('　— ', ' —', `${face('宋体')}<w:sz w:val="28"/>`)
      )
    }
  })
}

/** An office whose head is a table: number and signer in two cells over a red border, the red words in a text box placed on the page. */
export function tableHead(): Uint8Array {
  const body = { face: '方正仿宋简体', size: 16 }
  const line = exact(29)
  const plain = (text: string, shape = '<w:ind w:firstLine="640"/><w:jc w:val="both"/>') =>
    para(`${line}${shape}`, letters(text, body))
  const blank = para(line, '')
  const cell = (width: number, jc: string, runs: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcBorders><w:bottom w:val="single" w:sz="20" w:space="0" w:color="C00000"/></w:tcBorders><w:vAlign w:val="top"/></w:tcPr>${para(`${line}<w:jc w:val="${jc}"/>`, runs)}</w:tc>`
  const emu = (mm: number) => Math.round(mm * 36000)
  const box = `<w:r><w:drawing><wp:anchor behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="3"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV relativeFrom="page"><wp:posOffset>${emu(60)}</wp:posOffset></wp:positionV><wp:extent cx="${emu(156)}" cy="${emu(17.64)}"/><wp:wrapTopAndBottom/><wp:docPr id="2" name="head"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${para(
    `${exact(50)}<w:jc w:val="center"/>`,
    letters(`${words.organ}文件`, { face: '方正大标宋简体', size: 40, more: '<w:color w:val="C00000"/>' })
  )}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
  return sampleDocx({
    body: [
      para(`${line}<w:jc w:val="right"/>`, letters('类别标记：A', { face: '方正黑体简体', size: 16 }) + box),
      ...Array.from({ length: 3 }, () => blank),
      `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tr><w:trPr><w:trHeight w:val="860" w:hRule="exact"/></w:trPr>${cell(
        4422,
        'left',
        letters('　江数发建〔2026〕3号', body)
      )}${cell(4422, 'right', letters('签发人：', body) + letters('程望舒', { face: '方正楷体简体', size: 16 }) + letters('　', body))}</w:tr></w:tbl>`,
      blank,
      para(`${line}<w:jc w:val="center"/>`, letters(words.title, { face: '方正小标宋简体', size: 21 })),
      blank,
      plain('苏念安代表：', ''),
      plain(words.opening),
      para(
        `${line}<w:ind w:firstLine="640"/>`,
        letters('一、建议办理情况', { face: '方正黑体简体', size: 16 })
      ),
      para(
        `${line}<w:ind w:firstLine="640"/>`,
        letters('（一）强化制度供给', { face: '方正楷体简体', size: 16 })
      ),
      plain(words.measure),
      plain(words.closing),
      blank,
      plain(words.organ, '<w:ind w:left="4800" w:right="720"/><w:jc w:val="center"/>'),
      plain('2026年5月18日', '<w:ind w:left="4800" w:right="720"/><w:jc w:val="center"/>'),
      plain('（此件依申请公开）'),
      `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8" w:color="auto"/><w:bottom w:val="single" w:sz="8" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:color="auto"/></w:tblBorders><w:tblCellMar><w:left w:w="280" w:type="dxa"/></w:tblCellMar></w:tblPr>${[
        '抄送：市人大常委会代表工委，市财政局。',
        `${words.office}　　2026年5月18日印发`
      ]
        .map(
          text =>
            `<w:tr><w:tc><w:tcPr><w:tcW w:w="8844" w:type="dxa"/></w:tcPr>${para(exact(22), letters(text, { face: '方正仿宋简体', size: 14 }))}</w:tc></w:tr>`
        )
        .join('')}</w:tbl>`,
      sectionOf([37, 26, 35, 28], 24, { before: '<w:footerReference w:type="default" r:id="foot"/>' })
    ].join(''),
    footers: {
      foot: para(
        exact(16) + '<w:jc w:val="right"/>',
        pageField('— ', ' —　', '<w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/>')
      )
    }
  })
}

/** A bureau that writes letters: red name, VML double lines under it and at the foot, the number flush right, no number on page 1. */
export function letterForm(): Uint8Array {
  const body = { face: '仿宋_GB2312', size: 16, more: '<w:spacing w:val="-6"/>' }
  const line = exact(28.5)
  const plain = (
    text: string,
    shape = '<w:ind w:firstLineChars="200" w:firstLine="628"/><w:jc w:val="both"/>'
  ) => para(`${line}${shape}`, letters(text, body))
  const blank = para(line, '')
  const stroke = (id: number, y: number, compound: string) =>
    `<w:r><w:pict><v:line id="l${id}" style="position:absolute;z-index:${id};mso-position-horizontal-relative:page;mso-position-vertical-relative:page" from="20mm,${y}mm" to="190mm,${y}mm" strokecolor="red" strokeweight="4pt"><v:stroke linestyle="${compound}"/></v:line></w:pict></w:r>`
  return sampleDocx({
    body: [
      para(
        `${exact(48)}<w:jc w:val="center"/>`,
        letters(words.organ, { face: '方正小标宋简体', size: 40, more: '<w:color w:val="FF0000"/>' }) +
          stroke(1, 46.5, 'thickThin') +
          stroke(2, 275, 'thinThick')
      ),
      para(`${exact(28.5, 'w:before="300"')}<w:jc w:val="right"/>`, letters('江数函〔2026〕60号', body)),
      blank,
      para(
        `${line}<w:jc w:val="center"/>`,
        letters('关于市十八届人大三次会议第110号建议的答复函', { face: '方正小标宋简体', size: 18 })
      ),
      blank,
      plain('苏念安代表：', ''),
      plain(words.opening),
      para(
        `${line}<w:ind w:firstLineChars="200" w:firstLine="640"/>`,
        letters('一、建议办理情况', { face: '黑体', size: 16 })
      ),
      plain(words.measure),
      plain(words.closing),
      blank,
      blank,
      plain(words.organ, '<w:ind w:leftChars="1500" w:left="4710"/><w:jc w:val="center"/>'),
      plain('2026年5月18日', '<w:ind w:leftChars="1500" w:left="4710"/><w:jc w:val="center"/>'),
      plain('抄送：市人大常委会代表工委，市财政局。', '<w:ind w:left="280"/>').replaceAll(
        '<w:sz w:val="32"/>',
        '<w:sz w:val="28"/>'
      ),
      sectionOf([27, 26, 35, 28], 25, {
        before:
          '<w:footerReference w:type="default" r:id="foot"/><w:footerReference w:type="first" r:id="none"/>',
        after: '<w:titlePg/>'
      })
    ].join(''),
    footers: {
      foot: para(
        `${exact(17)}<w:jc w:val="center"/>`,
        pageField('— ', ' —', '<w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/>')
      ),
      none: para('', '')
    }
  })
}
