import type { Block, Heading } from '../../reply/reply.ts'
import type { Report, WholeRule } from '../rule.ts'

/**
 * Headings of one level under one head are parallel in form: all end with 方面 (or 情况, 问题) or none does. Reported at those that differ from the
 * majority, at the last when there is none. Levels below the first are looked at within their own head.
 */
export const parallelHeadings: WholeRule = {
  id: 'parallel-headings',
  group: '格式',
  authority: '惯例',
  severity: 'hint',
  basis: '公文惯例：同级标题句式一致',
  check: ({ reply }) => groupsOf(reply.body).flatMap(reportsIn)
}

function groupsOf(blocks: readonly Block[]): readonly (readonly Heading[])[] {
  const groups = new Map<string, Heading[]>()
  const over = [0, 0, 0, 0]
  for (const block of blocks) {
    if (block.kind !== 'heading') continue
    over.forEach((_, level) => {
      if (level === block.level - 1) over[level] = (over[level] ?? 0) + 1
      if (level >= block.level) over[level] = 0
    })
    const key = [block.level, ...over.slice(0, block.level - 1)].join('.')
    groups.set(key, [...(groups.get(key) ?? []), block])
  }
  return [...groups.values()]
}

const ends = ['方面', '情况', '问题', '工作', '举措', '打算'] as const

function endOf({ text }: Heading): string | null {
  const plain = text.replace(/[。；，：]$/, '')
  return ends.find(end => plain.endsWith(end)) ?? null
}

/** What is left to do has a heading of its own kind and is measured by none. */
const outlook = /下一?步|打算|计划|安排/

function reportsIn(all: readonly Heading[]): readonly Report[] {
  const headings = all.filter(({ text }) => !outlook.test(text))
  const forms = headings.map(endOf)
  // 情况, 问题 and 打算 are names of parts and may stand side by side; 方面 is a form that the others have to share.
  const aspect = forms.filter(form => form === '方面').length
  if (headings.length < 2 || aspect === 0 || aspect === headings.length) return []
  const odd =
    aspect > headings.length / 2 ? forms.map(form => form !== '方面') : forms.map(form => form === '方面')
  const tie = aspect * 2 === headings.length
  return headings.flatMap((heading, index) => {
    const reported = tie ? index === headings.length - 1 : odd[index] === true
    if (!reported) return []
    const message = '同级标题句式不一致（有的以“方面”结尾，有的不是），请统一。'
    return [{ place: { block: heading.id, start: 0, end: heading.text.length }, message, fix: null }]
  })
}
