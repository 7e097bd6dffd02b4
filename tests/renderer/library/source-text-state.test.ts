import { expect, test } from 'vitest'
import { plainParagraph } from '../../../electron/core/library/text-document.ts'
import { pieceOf } from '../../../renderer/library/source-text-state.ts'

test('a passage is found in the text it came from, whatever the blanks', () => {
  const document = {
    format: 'txt' as const,
    pieces: [plainParagraph('　　一、办理情况'), plainParagraph('　　平台 已建成。下一步扩面。')]
  }
  expect(pieceOf(document, '平台已建成。下一步扩面。')).toBe(1)
  expect(pieceOf(document, '没有的话')).toBeNull()
  expect(pieceOf(document, '')).toBeNull()
})
