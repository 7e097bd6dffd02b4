import type { ItemKind } from '../../electron/core/reply/reply.ts'
import type { Template } from '../../electron/core/template/template.ts'

/**
 * The templates for an item of the kind: letters to the filer first, those made for just this kind before general ones. A letter that asks
 * another office (会办函) is no answer to the item; it is made with the whole package.
 */
export function fittingTemplates(templates: readonly Template[], kind: ItemKind): readonly Template[] {
  const rank = (template: Template) =>
    (template.replyKind === 'answer' ? 0 : 2) + (template.itemKind === kind ? 0 : 1)
  return templates
    .filter(({ itemKind }) => itemKind === null || itemKind === kind)
    .filter(({ replyKind }) => replyKind !== 'request')
    .toSorted((a, b) => rank(a) - rank(b))
}
