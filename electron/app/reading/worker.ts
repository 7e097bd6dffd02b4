import { answerOf, type Answer, type Order, type Said } from './messages.ts'
import { watchOver } from './watch.ts'
import { works } from './works.ts'

const say = (answer: Answer) =>
  void process.send?.({ answer, held: process.memoryUsage.rss() / 2 ** 20 } satisfies Said)

// The PDF library leaves promises and timers behind that nobody waits for; the promise we wait for tells what happened.
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => {})
// Without its program a reading process has nobody to read for.
process.on('disconnect', () => process.exit())
const [memory, beats] = process.argv.slice(2).map(Number)
const watch = watchOver({ memory: memory ?? 0, beats: beats ?? null })
process.on('message', ({ order, work, file }: Order) => {
  watch.begin(order)
  works[work](file)
    .then((value): Answer => ({ kind: 'done', value }), answerOf)
    .then(answer => {
      watch.end()
      say(answer)
    })
    .catch((error: unknown) => say(answerOf(error)))
})
say({ kind: 'ready' })
