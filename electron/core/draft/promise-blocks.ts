import type { Promised } from '../case/earlier.ts'
import { heading, p, slot, type NewBlock } from '../reply/build.ts'
import type { Provenance } from '../reply/reply.ts'
import type { SkeletonPart, Template } from '../template/template.ts'

type Part = Extract<SkeletonPart, { readonly kind: 'promises' }>

/** How much of a promise names its slot. */
const longestName = 16

/**
 * What an earlier answer promised, in its order: under the heading it stood in each promise word for word, followed by a slot for what
 * became of it. Without promises one slot asks for them. Blocks keep the asks they answer.
 */
export function promiseBlocks(
  part: Part,
  { template, promises }: { readonly template: Template; readonly promises: readonly Promised[] }
): readonly NewBlock[] {
  const from = (label: string, original: string): Provenance => ({
    kind: 'template',
    templateId: template.id,
    label: `${template.name}·${label}`,
    original
  })
  if (promises.length === 0) return [{ ...slot('承诺事项及办理结果', part.hint), from: from('承诺事项', '') }]
  return promises.flatMap((promise, index) => {
    const before = promises[index - 1]
    const { answers } = promise
    const titled = promise.heading !== null && promise.heading !== before?.heading
    const quoted = `前次答复承诺：“${innerQuotes(promise.text)}”`
    return [
      ...(titled && promise.heading !== null
        ? [{ ...heading(part.level, promise.heading), from: from('承诺事项', promise.heading), answers }]
        : []),
      { ...p(quoted), from: from('承诺事项', quoted), answers },
      { ...slot(`办理结果：${shortOf(promise.text)}`, part.hint), from: from('办理结果', ''), answers }
    ]
  })
}

function shortOf(text: string): string {
  const first = text.replace(/^(?:下一步|今后|接下来|同时)[，,]?/, '').split(/[，。；：]/)[0] ?? text
  return first.length > longestName ? `${first.slice(0, longestName)}……` : first
}

/** Quotes inside quotes become single ones (GB/T 15834—2011 4.8.3.2). */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’')
}
