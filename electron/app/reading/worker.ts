import { answerOf, wholeFile, type Answer, type Order, type Part, type Said } from './messages.ts'
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
let parts: Part[] = []
process.on('message', (told: Order | Part) => {
  if ('part' in told) return void parts.push(told)
  watch.begin(told.order)
  const file = wholeFile(parts, told)
  parts = []
  works[told.work](file)
    .then((value): Answer => ({ kind: 'done', value }), answerOf)
    .then(answer => {
      watch.end()
      say(answer)
    })
    .catch((error: unknown) => say(answerOf(error)))
})
say({ kind: 'ready' })
