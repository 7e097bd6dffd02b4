import type { Promised } from '../case/earlier.ts'
import type { Ask } from '../case/item.ts'
import { never } from '../notice.ts'
import type { NewBlock } from '../reply/build.ts'
import { closing, heading, opening, p, runIn, slot } from '../reply/build.ts'
import type { Level } from '../reply/reply.ts'
import type { SkeletonPart, Template } from '../template/template.ts'
import type { Material } from './material.ts'
import { askValues, fill, type Values } from './placeholders.ts'
import { askTitle } from './ask-title.ts'
import { promiseBlocks } from './promise-blocks.ts'

/** What the parts of a skeleton are expanded with. */
export type Expansion = {
  readonly template: Template
  readonly values: Values
  readonly asks: readonly Ask[]
  readonly material: Material
  /** What an earlier answer promised, for a 续复; else empty. */
  readonly promises: readonly Promised[]
}

type Spot = { readonly ask: Ask | null; readonly values: Values }

/**
 * The body of a draft: the opening, the skeleton's parts filled with the material, the closing. Material for which the
 * skeleton has no place is put before the closing under 有关部门意见, or before the sections (passages), never dropped.
 */
export function expandBody(parts: readonly SkeletonPart[], expansion: Expansion): readonly NewBlock[] {
  const { template, values, material } = expansion
  const has = (kind: SkeletonPart['kind']) => contains(parts, kind)
  const stray = has('ask-answer') ? [] : [...material.byAsk.values()].flat()
  const spot: Spot = { ask: null, values }
  return [
    ...template.opening.flatMap(text => fixed('开头', text, spot, template).map(opens)),
    ...(has('passages') ? [] : material.loose),
    ...stray,
    ...parts.flatMap(part => expandPart(part, spot, expansion)),
    ...(has('departments') ? [] : departments({ level: 1, text: '有关部门意见' }, expansion)),
    ...template.closing.flatMap(text => fixed('结尾', text, spot, template).map(closes))
  ]
}

function contains(parts: readonly SkeletonPart[], kind: SkeletonPart['kind']): boolean {
  return parts.some(part => part.kind === kind || (part.kind === 'each-ask' && contains(part.parts, kind)))
}

function expandPart(part: SkeletonPart, spot: Spot, expansion: Expansion): readonly NewBlock[] {
  const { template, values, asks, material } = expansion
  switch (part.kind) {
    case 'heading':
      return fixed('标题', part.text, spot, template).map(block =>
        block.kind === 'paragraph' ? { ...heading(part.level, block.text), from: block.from } : block
      )
    case 'paragraph':
      return fixed('段落', part.text, spot, template)
    case 'run-in':
      return runInBlocks(part, spot, template)
    case 'slot':
      return [gap(plain(part.name, spot.values), plain(part.hint, spot.values), spot, template)]
    case 'each-ask':
      if (asks.length === 0) return [gap('逐条答复', noAsks, spot, template)]
      return asks.flatMap((ask, position) =>
        part.parts.flatMap(inner =>
          expandPart(inner, { ask, values: askValues(values, ask, position) }, expansion)
        )
      )
    case 'ask-answer': {
      const blocks = spot.ask === null ? [] : (material.byAsk.get(spot.ask.id) ?? [])
      if (blocks.length > 0) return blocks
      const name = spot.ask === null ? '答复内容' : `答复：${askTitle(spot.ask)}`
      return [gap(name, plain(part.hint, spot.values), spot, template)]
    }
    case 'passages':
      if (material.loose.length > 0 || part.whenEmpty === 'nothing') return material.loose
      return [gap(plain(part.name, spot.values), plain(part.hint, spot.values), spot, template)]
    case 'departments':
      return departments({ level: part.level, text: plain(part.text, spot.values) }, expansion)
    case 'promises':
      return promiseBlocks(part, expansion)
    default:
      return never(part)
  }
}

const noAsks =
  '还没有列出诉求。请先在“来件”中列出代表或委员提出的各项诉求，再重新起草；或在此直接写答复内容。'

function departments(
  section: { readonly level: Level; readonly text: string },
  { template, material }: Expansion
): readonly NewBlock[] {
  const [first, ...others] = material.departments
  if (!first) return []
  const titled = (level: Level, text: string): NewBlock => ({
    ...heading(level, text),
    from: fromTemplate(template, '标题', text)
  })
  if (others.length === 0) return [titled(section.level, `${first.department}意见`), ...first.blocks]
  const below = deeper(section.level)
  return [
    titled(section.level, section.text),
    ...material.departments.flatMap(one => [titled(below, `${one.department}意见`), ...one.blocks])
  ]
}

/** A run-in heading whose text comes out empty stands alone, its words are not lost. */
function runInBlocks(
  part: Extract<SkeletonPart, { readonly kind: 'run-in' }>,
  spot: Spot,
  template: Template
): readonly NewBlock[] {
  const lead = plain(part.lead, spot.values)
  const blocks = fixed('段落', part.text, spot, template).map(block =>
    block.kind === 'paragraph' ? { ...runIn(part.level, lead, block.text), from: block.from } : block
  )
  if (blocks.length > 0) return blocks
  return [{ ...runIn(part.level, lead, ''), from: fromTemplate(template, '段落', lead) }]
}

function deeper(level: Level): Level {
  switch (level) {
    case 1:
      return 2
    case 2:
      return 3
    default:
      return 4
  }
}

/** A fixed text with its placeholders filled, or a slot that says which are missing and shows the text around them. */
function fixed(what: string, text: string, spot: Spot, template: Template) {
  const filled = fill(text, spot.values)
  if (filled.kind === 'missing') {
    const name = `${what}（缺${filled.names.join('、')}）`
    return [gap(name, `补全后可照此写：${filled.shown}`, spot, template)]
  }
  if (filled.text === '') return []
  return [{ ...p(filled.text), from: fromTemplate(template, what, filled.text) }]
}

function gap(name: string, hint: string, spot: Spot, template: Template) {
  const answers = spot.ask === null ? [] : [spot.ask.id]
  return { ...slot(name, hint), answers, from: fromTemplate(template, name, '') }
}

function fromTemplate(template: Template, part: string, original: string) {
  return { kind: 'template', templateId: template.id, label: `${template.name}·${part}`, original } as const
}

function plain(text: string, values: Values): string {
  const filled = fill(text, values)
  return filled.kind === 'filled' ? filled.text : filled.shown
}

function opens<T extends NewBlock>(block: T): NewBlock {
  return block.kind === 'paragraph' ? { ...opening(block.text), from: block.from } : block
}

function closes<T extends NewBlock>(block: T): NewBlock {
  return block.kind === 'paragraph' ? { ...closing(block.text), from: block.from } : block
}
