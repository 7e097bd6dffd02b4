import { expect, test } from 'vitest'
import type { Template } from '../../../electron/core/template/template.ts'
import { fittingTemplates } from '../../../renderer/case-work/draft-state.ts'
import { ownSources } from '../../../renderer/case-work/panels/search-state.ts'
import { someCase } from '../some-view.ts'

const template = (
  id: string,
  replyKind: Template['replyKind'],
  itemKind: Template['itemKind']
): Template => ({
  schema: 1,
  id,
  name: id,
  replyKind,
  itemKind,
  head: {
    title: '',
    honorific: null,
    letterhead: 'unit',
    showCategory: true,
    showSigner: true,
    showCopies: true,
    showOpenness: true
  },
  opening: [],
  closing: [],
  skeletons: []
})

test('the answer to the item’s own kind is offered first, other kinds not at all', () => {
  const templates = [
    template('会办意见', 'contribution', null),
    template('通用答复', 'answer', null),
    template('提案答复', 'answer', 'proposal'),
    template('建议答复', 'answer', 'suggestion')
  ]
  expect(fittingTemplates(templates, 'suggestion').map(each => each.id)).toEqual([
    '建议答复',
    '通用答复',
    '会办意见'
  ])
})

test('the case’s own files are no answers', () => {
  expect(ownSources(someCase({ itemSourceId: 'own' }))).toEqual(['own'])
  expect(ownSources(someCase({ itemSourceId: null }))).toEqual([])
})
