import { parentPort } from 'node:worker_threads'
import { answerOf, type Answer, type Order } from './messages.ts'
import { works } from './works.ts'

const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker thread')

const say = (answer: Answer) => port.postMessage(answer)

// The PDF library leaves promises behind that nobody waits for; the one we wait for tells what happened.
process.on('unhandledRejection', () => {})

port.on('message', ({ work, file }: Order) => {
  works[work](file)
    .then(value => say({ kind: 'done', value }))
    .catch((error: unknown) => say(answerOf(error)))
})
say({ kind: 'ready' })
