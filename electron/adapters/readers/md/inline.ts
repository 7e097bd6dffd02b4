/** Words of a Markdown line without its marks: emphasis, code, links (their words), pictures (nothing), escapes. */
export function plainInline(line: string): string {
  const kept: string[] = []
  const keep = (text: string) => `\u0000${kept.push(text) - 1}\u0000`
  return line
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => keep(mark))
    .replace(/(`+)(.+?)\1(?!`)/g, (_, __, code: string) => keep(code.trim()))
    .replace(/!\[[^\]]*\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '')
    .replace(/\[([^\]]+)\]\([^)\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+|[^>\s@]+@[^>\s]+)>/g, '$1')
    .replace(/<\/?(?:br|b|i|u|em|strong|span|font|sub|sup)\b[^<>]*>/gi, '')
    .replace(/(\*\*\*|___)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![*\w])\*(?=\S)([^*]+?)(?<=\S)\*(?!\*)/g, '$1')
    .replace(/(?<![_\w])_(?=\S)([^_]+?)(?<=\S)_(?![_\w])/g, '$1')
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/g, '$1')
    .replace(/\u0000(\d+)\u0000/g, (_, index: string) => kept[Number(index)] ?? '')
}

/** Whether the whole line is set bold: **…** from end to end. */
export function isBoldLine(line: string): boolean {
  return /^(\*\*|__)(?=\S)(?:(?!\1).)+\1$/.test(line.trim())
}
