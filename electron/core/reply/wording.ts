import { toChinese } from '../chinese/numerals.ts'
import type { Addressee, DocumentNumber, ItemKind, Level, Openness, Reply } from './reply.ts'

/** 江数发建〔2026〕3号 (GB/T 9704—2012 7.2.5). */
export function printNumber(number: DocumentNumber): string {
  return `${number.code}〔${number.year}〕${number.serial}号`
}

/** What a letter is called among files: its number, once it has one, and its title; `otherwise` while it has none. */
export function documentName({ frame }: Reply, otherwise: string): string {
  return `${frame.number === null ? '' : printNumber(frame.number)}${frame.title ?? otherwise}`
}

/** The number of the n-th heading (1-based) of a level: 一、 （一） 1. （1） (GB/T 9704—2012 7.3.3). */
export function printLevel(level: Level, position: number): string {
  switch (level) {
    case 1:
      return `${toChinese(position)}、`
    case 2:
      return `（${toChinese(position)}）`
    case 3:
      return `${position}.`
    case 4:
      return `（${position}）`
  }
}

export const itemWord: Readonly<Record<ItemKind, string>> = { suggestion: '建议', proposal: '提案' }

export const roleWord: Readonly<Record<Addressee['role'], string>> = {
  deputy: '代表',
  member: '委员',
  organ: '',
  party: ''
}

export const opennessWord: Readonly<Record<Openness, string>> = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  closed: '不予公开'
}

/** The word for who files an item of the kind. */
export function filerWord(kind: ItemKind): string {
  return kind === 'suggestion' ? roleWord.deputy : roleWord.member
}
