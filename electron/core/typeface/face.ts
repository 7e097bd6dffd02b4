import type { Element } from '../layout/profile.ts'

/**
 * One font of the user's machine.
 * - file, index: where it lies and which of a collection's fonts it is; `file` never reaches the screen.
 * - postscript: its technical name; family: the name a clerk knows it by, in Chinese where it has one.
 * - names: every name it goes by (families, full names, technical name, in all languages), as they are written.
 * - weight: 400 is normal, 700 bold.
 * - chinese: it says of itself that it holds simplified Chinese.
 * - embeddable: its maker allows a part of it to be embedded in a document (OpenType OS/2 fsType).
 */
export type FontFace = {
  readonly file: string
  readonly index: number
  readonly postscript: string
  readonly family: string
  readonly names: readonly string[]
  readonly weight: number
  readonly italic: boolean
  readonly chinese: boolean
  readonly embeddable: boolean
}

/**
 * The font an element is printed in.
 * - asked: the name in the profile; used: what the machine has for it, null when it has no Chinese font at all.
 * - latin: the font of letters and digits where the profile asks for another one and the machine has it.
 * - standIn: another design than the one asked for is printed.
 * - barred: the font asked for is there, but its maker forbids embedding.
 */
export type FontChoice = {
  readonly element: Element
  readonly asked: string
  readonly used: FontFace | null
  readonly latin: FontFace | null
  readonly standIn: boolean
  readonly barred: boolean
}

/** A font's name without what different programs write differently: case, blanks, hyphens and underscores. */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}

/** The name of the design: 仿宋_GB2312 and 仿宋, 方正小标宋简体 and 方正小标宋_GBK are the same letters in other character sets. */
export function designKey(name: string): string {
  return nameKey(name).replace(/(?:gb2312|gbk|gb18030|简体)$/, '')
}
