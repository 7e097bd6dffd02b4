/** A stretch of letters in a PDF: left edge, baseline and width in mm from the top left corner of the sheet, size in points. */
export type PdfWord = {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly size: number
}

/** A page of a PDF, its sheet in mm; `unembedded` are the names of fonts it uses that the file does not carry. */
export type PdfPage = {
  readonly width: number
  readonly height: number
  readonly words: readonly PdfWord[]
  readonly unembedded: readonly string[]
}

/** How a PDF looks; `properties` is what it says about itself and its makers. */
export type PdfLook = {
  readonly pages: readonly PdfPage[]
  readonly properties: Readonly<Record<string, string>>
}
