const invisible = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]|[\u0000-\u0008\u000b-\u001f]/g
const wide = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’—…·]'
const besideWide = new RegExp(`(?<=${wide})\\s+|\\s+(?=${wide})`, 'g')

/** A text without invisible signs and without blanks at its ends; no-break blanks inside become plain ones. */
export function tidy(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ')
    .trim()
}

/** A text without any blanks, to compare words that are spaced differently. */
export function compact(text: string): string {
  return text.replace(/\s+/g, '')
}

/** A text without the blanks that stand beside Chinese letters or marks: 第 110 号 → 第110号; blanks between Latin words stay. */
export function tighten(text: string): string {
  return text.trim().replace(besideWide, '')
}
