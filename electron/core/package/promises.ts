import type { Promised } from '../case/earlier.ts'
import { sentences } from '../chinese/punctuation.ts'
import type { Block, Reply } from '../reply/reply.ts'

/** Words with which an answer speaks of what is still to be done. */
const ahead =
  /(?:^|[，；：、。”])(?:下一步|今后|接下来)|将(?!近|军|来(?:的|看))|拟(?!定了|订了|稿|态)|计划(?:于|在|到|用|投|新|建|完|安|将|今|明|\d)|(?:列入|纳入).{0,12}(?:计划|规划|安排)|力争|争取(?=[于在到年\d尽早])|预计|(?:年|月)底前|年内(?:完成|建成|出台|实现|启动|开工)|尽快|进一步(?:加强|完善|推进|扩大|优化|健全|提高|加大)/
/** Sentences that speak of the future and promise nothing: courtesies, and what was done already. */
const noPromise =
  /(?:希望|欢迎|恳请|感谢)|(?:已|已经)(?:于.{0,16})?(?:完成|建成|编制|印发|出台|公布|发布)[^，；]*[。；]$/

/**
 * What an answer promises, sentence by sentence in its order: sentences of body paragraphs that speak of what is to be done. A run-in
 * heading is no sentence. Each keeps the asks its paragraph answers and the heading it stands under.
 */
export function promisesIn(reply: Reply): readonly Promised[] {
  return reply.body.flatMap((block, index) =>
    block.kind === 'paragraph' && block.role === 'body'
      ? sentences(block.text)
          .map(text => text.trim())
          .filter(text => ahead.test(text) && !noPromise.test(text))
          .map(text => ({ heading: headingAbove(reply.body, index), text, answers: block.answers }))
      : []
  )
}

function headingAbove(body: readonly Block[], index: number): string | null {
  const above = body.slice(0, index).findLast(block => block.kind === 'heading')
  return above?.kind === 'heading' ? above.text : null
}
