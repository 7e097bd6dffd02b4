import type { SkeletonPart } from './template.ts'

/**
 * What keeps a skeleton from being drafted, as Chinese sentences for whoever edits the template; empty when it is sound.
 * Levels may not be skipped (GB/T 9704—2012 7.3.3), and each kind of material has one place, so that nothing appears twice.
 */
export function skeletonProblems(parts: readonly SkeletonPart[]): readonly string[] {
  const inner = parts.flatMap(part => (part.kind === 'each-ask' ? part.parts : []))
  const all = [...parts, ...inner]
  const count = (kind: SkeletonPart['kind']) => all.filter(part => part.kind === kind).length
  return [
    ...(parts.some(part => part.kind === 'ask-answer') ? ['“ask-answer”只能放在“each-ask”里面。'] : []),
    ...(inner.some(part => outerOnly.includes(part.kind))
      ? ['“each-ask”里面不能再放“each-ask”“passages”“departments”或“promises”。']
      : []),
    ...(['ask-answer', 'passages', 'departments', 'promises'] as const)
      .filter(kind => count(kind) > 1)
      .map(kind => `“${kind}”只能出现一次，否则同一段材料会出现两遍。`),
    ...(skipsLevel(parts) ? ['标题层次不能跳级：第一个标题用 1 级，每次最多往下走一级。'] : [])
  ]
}

const outerOnly: readonly SkeletonPart['kind'][] = ['each-ask', 'passages', 'departments', 'promises']

function skipsLevel(parts: readonly SkeletonPart[]): boolean {
  const levels = parts.flatMap(part => (part.kind === 'each-ask' ? [...part.parts, ...part.parts] : [part]))
  const steps = levels.flatMap(part => ('level' in part ? [part.level] : []))
  return steps.some((step, index) => step > (steps[index - 1] ?? 0) + 1)
}
