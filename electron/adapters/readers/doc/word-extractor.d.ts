declare module 'word-extractor' {
  type Filtering = { readonly filterUnicode: boolean }
  type Boxes = Filtering & { readonly includeHeadersAndFooters: boolean; readonly includeBody: boolean }

  class WordDocument {
    getBody(options: Filtering): string
    getFootnotes(options: Filtering): string
    getEndnotes(options: Filtering): string
    getHeaders(options: Filtering & { readonly includeFooters: boolean }): string
    getAnnotations(options: Filtering): string
    getTextboxes(options: Boxes): string
  }

  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>
  }
}
