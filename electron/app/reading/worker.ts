import { watchMemory } from './memory.ts'
import { answerOf, type Answer, type Order, type Said } from './messages.ts'
import { works } from './works.ts'

const say = (answer: Answer) =>
  void process.send?.({ answer, held: process.memoryUsage.rss() / 2 ** 20 } satisfies Said)

// The PDF library leaves promises and timers behind that nobody waits for; the promise we wait for tells what happened.
process.on('unhandledRejection', () => {})
process.on('uncaughtException', () => {})
// Without its program a reading process has nobody to read for.
process.on('disconnect', () => process.exit())
process.on('message', ({ work, file }: Order) => {
  works[work](file)
    .then(value => say({ kind: 'done', value }))
    .catch((error: unknown) => say(answerOf(error)))
})
watchMemory(Number(process.argv[2]))
say({ kind: 'ready' })
