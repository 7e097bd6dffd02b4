const megabyte = 1024 * 1024

/**
 * How much a file may weigh before it is refused unread. A formal reply of 5,000 characters unpacks to about 0.3 MB, so all
 * of these leave room for any honest document.
 */
export const limits = {
  /** Bytes of a file as it lies on disk. */
  file: 50 * megabyte,
  /** Bytes of a zip when all its parts are unpacked. */
  unpacked: 200 * megabyte,
  /** Unpacked bytes per packed byte, asked only once `ratioFrom` bytes are reached: short repetitive parts pack very well. */
  ratio: 200,
  ratioFrom: 20 * megabyte,
  /** Bytes of one XML part: parsing takes about fifteen times as much memory. */
  xml: 24 * megabyte,
  /** Bytes of one packed stream of a PDF that is no picture: what draws a page, or a font. */
  stream: 32 * megabyte,
  /** Bytes of a text or web page. */
  text: 10 * megabyte,
  /** Parts of a zip. */
  entries: 4000,
  /** Pages of a PDF that are read. */
  pages: 600
} as const
