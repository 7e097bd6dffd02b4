import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { templateSchema, type SkeletonPart } from '../../../electron/core/template/template.ts'
import {
  copyOf,
  draftLines,
  moved,
  templateProblems,
  withPart,
  withSkeleton
} from '../../../renderer/template/templates-state.ts'
import { resources } from '../../app/open.ts'

const template = templateSchema.parse(
  JSON.parse(readFileSync(join(resources, 'templates', 'suggestion-answer', 'template.json'), 'utf8'))
)
const parts: readonly SkeletonPart[] = [
  { kind: 'heading', level: 1, text: '甲' },
  {
    kind: 'each-ask',
    parts: [
      { kind: 'heading', level: 1, text: '关于{诉求}' },
      { kind: 'ask-answer', hint: '' }
    ]
  },
  { kind: 'paragraph', text: '乙' }
]

test('a copy has an id and a name of its own and is a template', () => {
  const first = copyOf(template, [template])
  const second = copyOf(template, [template, first])
  expect(new Set([template.id, first.id, second.id]).size).toBe(3)
  expect(first.name).toBe(`${template.name}（本单位）`)
  expect(templateSchema.safeParse(first).success).toBe(true)
})

test('a part is moved among its neighbours, and stays at either end', () => {
  expect(moved(parts, [0], 1).map(({ kind }) => kind)).toEqual(['each-ask', 'heading', 'paragraph'])
  expect(moved(parts, [0], -1)).toBe(parts)
  expect(moved(parts, [2], 1)).toBe(parts)
  const [, inner] = moved(parts, [1, 0], 1)
  expect(inner).toMatchObject({ parts: [{ kind: 'ask-answer' }, { kind: 'heading' }] })
})

test('a part is changed or taken out where it stands, inside others too', () => {
  expect(withPart(parts, [2], null)).toHaveLength(2)
  const [, inner] = withPart(parts, [1, 0], { kind: 'heading', level: 1, text: '新' })
  expect(inner).toMatchObject({ parts: [{ text: '新' }, { kind: 'ask-answer' }] })
})

test('what keeps a template from being saved is told in the words of the screen', () => {
  expect(templateProblems(template)).toEqual([])
  const [skeleton] = template.skeletons
  const doubled = withSkeleton(template, skeleton?.id ?? '', {
    parts: [...parts, { kind: 'ask-answer', hint: '' }]
  })
  const wrong = templateProblems({ ...doubled, name: ' ', opening: ['{不认识}收悉。'] })
  expect(wrong[0]).toBe('请填写模板名称。')
  expect(wrong[1]).toContain('{不认识}')
  expect(wrong.join()).toContain('“答复这一条诉求的材料”')
  expect(wrong.join()).not.toMatch(/ask-answer|each-ask/)
})

test('the picture of a draft has the opening, the parts in order and the closing', () => {
  const [skeleton] = template.skeletons
  if (!skeleton) throw new Error('no skeleton')
  const lines = draftLines(template, { ...skeleton, parts: [...parts] })
  expect(lines[0]?.words).toBe(template.opening[0])
  expect(lines.at(-1)?.words).toBe(template.closing.at(-1))
  expect(lines.map(({ level, open }) => [level, open])).toEqual([
    ...template.opening.map(() => [0, false]),
    [1, false],
    [1, false],
    [0, true],
    [0, false],
    ...template.closing.map(() => [0, false])
  ])
})
