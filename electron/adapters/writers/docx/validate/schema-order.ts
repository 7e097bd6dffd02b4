/**
 * The children of WordprocessingML elements in the order of their schema (ISO/IEC 29500-1 annex A, transitional), without the prefix. Word calls
 * a file damaged when they stand otherwise. Elements that are not listed here may hold anything.
 */
export const schemaOrder: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    'w:rPr':
      'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
    'w:numPr': 'ilvl numId numberingChange ins',
    'w:pBdr': 'top left bottom right between bar',
    'w:tblPr':
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
    'w:tblBorders': 'top left start bottom right end insideH insideV',
    'w:tblCellMar': 'top left start bottom right end',
    'w:tcMar': 'top left start bottom right end',
    'w:tcPr':
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
    'w:tcBorders': 'top left start bottom right end insideH insideV tl2br tr2bl',
    'w:sectPr':
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
    'w:style':
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
    'w:styles': 'docDefaults latentStyles style',
    'w:docDefaults': 'rPrDefault pPrDefault',
    'w:numbering': 'numPicBullet abstractNum num numIdMacAtCleanup',
    'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
    'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
    'w:num': 'abstractNumId lvlOverride',
    'w:lvlOverride': 'startOverride lvl',
    'w:settings':
      'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator',
    'w:fonts': 'font',
    'w:font':
      'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic'
  }).map(([name, children]) => [name, children.split(' ')])
)

/** Children that may stand more than once in an element of the table above. */
export const mayRepeat: ReadonlySet<string> = new Set([
  'headerReference',
  'footerReference',
  'style',
  'tblStylePr',
  'numPicBullet',
  'abstractNum',
  'num',
  'lvl',
  'lvlOverride',
  'font',
  'activeWritingStyle',
  'attachedSchema',
  'smartTagType'
])

/** Elements whose first child of that name must stand before all others: properties before content. */
export const propertiesFirst: ReadonlyMap<string, string> = new Map([
  ['w:p', 'w:pPr'],
  ['w:r', 'w:rPr'],
  ['w:tc', 'w:tcPr'],
  ['w:tbl', 'w:tblPr']
])

/** Elements that mean nothing without a value. */
export const needsValue: ReadonlySet<string> = new Set(
  'pStyle rStyle tblStyle basedOn next link name numId ilvl abstractNumId numFmt sz szCs jc outlineLvl highlight start uiPriority'
    .split(' ')
    .map(name => `w:${name}`)
)
