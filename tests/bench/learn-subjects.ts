import { subjectsFile } from '../../electron/app/kept-subjects.ts'
import { learning } from '../../electron/core/search/learning.ts'
import { allSegments, type PassageIndex } from '../../electron/core/search/stock.ts'
import { marking } from '../../electron/core/search/subjects.ts'
import { tending } from '../../electron/core/search/tend.ts'
import { duration, figure, size, type Figure } from './timing.ts'

/** Processor time in ms of what an index does by itself; `longest` is the longest step of it. */
type Spent = { readonly learning: number; readonly marking: number; readonly longest: number }

/** Does at one go what the program does with its index while nothing else is to be done: tidies it up, learns its subjects, looks at its passages in their light. */
export function settle(index: PassageIndex): Spent {
  for (const _ of tending(index));
  const learnt = timedSteps(learning(index))
  index.subjects = learnt.value
  if (learnt.value === null) return { learning: learnt.spent, marking: 0, longest: learnt.longest }
  const marked = timedSteps(marking(learnt.value, allSegments(index)))
  const longest = Math.max(learnt.longest, marked.longest)
  return { learning: learnt.spent, marking: marked.spent, longest }
}

/** What learning the subjects took, and what they weigh on disk. */
export async function learningFigures(index: PassageIndex): Promise<readonly Figure[]> {
  const { learning: spent, marking: marked, longest } = settle(index)
  const { subjects } = index
  if (subjects === null) return [figure('subjects: learnt', 'none, too few sections')]
  const groups = subjects.groups.join(' + ')
  const bytes = (await subjectsFile(subjects)).byteLength
  return [
    figure('subjects: learning, processor time', `${duration(spent)} (${groups} groups)`),
    figure('subjects: looking at all passages, the same', duration(marked)),
    figure('  longest step', duration(longest)),
    figure('subjects: on disk', size(bytes))
  ]
}

function timedSteps<T>(work: Generator<undefined, T>) {
  const used = process.cpuUsage()
  let longest = 0
  for (;;) {
    const began = performance.now()
    const step = work.next()
    longest = Math.max(longest, performance.now() - began)
    if (step.done !== true) continue
    const { user, system } = process.cpuUsage(used)
    return { value: step.value, spent: (user + system) / 1000, longest }
  }
}
