import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { unknownPlaceholders } from '../../electron/core/draft/placeholders.ts'
import { skeletonSchema, templateSchema, type SkeletonPart } from '../../electron/core/template/template.ts'

const root = join(import.meta.dirname, '../../templates')
const folders = readdirSync(root, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

test('there is a folder for each kind of document', () => {
  expect(folders.sort()).toEqual([
    'contribution',
    'contribution-request',
    'follow-up',
    'proposal-answer',
    'suggestion-answer'
  ])
})

describe.each(folders)('templates/%s', folder => {
  const template = templateSchema.parse(JSON.parse(readFileSync(join(root, folder, 'template.json'), 'utf8')))

  test('is named like its folder, explains itself and knows every placeholder it uses', () => {
    expect(template.id).toBe(folder)
    expect(unknownPlaceholders(template)).toEqual([])
    expect(readFileSync(join(root, folder, 'README.md'), 'utf8')).toContain(template.name)
  })

  test('has its skeletons: three for answers and contributions, one for letters that have one use', () => {
    const single: Readonly<Record<string, readonly string[]>> = {
      'contribution-request': ['asks-and-terms'],
      'follow-up': ['promise-by-promise']
    }
    expect(template.skeletons.map(skeleton => skeleton.id)).toEqual(
      single[folder] ?? ['point-by-point', 'status-measures-next', 'long-form']
    )
  })
})

const unsound: readonly (readonly [string, readonly SkeletonPart[]])[] = [
  ['跳级', [{ kind: 'heading', level: 2, text: '做法' }]],
  ['each-ask', [{ kind: 'ask-answer', hint: '' }]],
  [
    '两遍',
    [
      { kind: 'each-ask', parts: [{ kind: 'ask-answer', hint: '' }] },
      { kind: 'each-ask', parts: [{ kind: 'ask-answer', hint: '' }] }
    ]
  ],
  ['不能再放', [{ kind: 'each-ask', parts: [{ kind: 'departments', level: 1, text: '意见' }] }]]
]

test.each(unsound)('a skeleton that cannot be drafted is refused with the reason: %s', (reason, parts) => {
  const result = skeletonSchema.safeParse({ id: 's', name: '骨架', description: '', parts })
  expect(result.success).toBe(false)
  expect(result.error?.issues.map(issue => issue.message).join('')).toContain(reason)
})
