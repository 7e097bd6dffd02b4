import type { ItemKind } from '../../electron/core/reply/reply.ts'
import type { Template } from '../../electron/core/template/template.ts'

/** The templates for an item of the kind: letters to the filer first, those made for just this kind before general ones. */
export function fittingTemplates(templates: readonly Template[], kind: ItemKind): readonly Template[] {
  const rank = (template: Template) =>
    (template.replyKind === 'answer' ? 0 : 2) + (template.itemKind === kind ? 0 : 1)
  return templates
    .filter(template => template.itemKind === null || template.itemKind === kind)
    .toSorted((a, b) => rank(a) - rank(b))
}
