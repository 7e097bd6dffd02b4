import { setTimeout } from 'node:timers/promises'
import { isLearningDue, isOutgrown, learning } from '../core/search/learning.ts'
import type { Segment } from '../core/search/segment.ts'
import { allSegments } from '../core/search/stock.ts'
import { marking, type Subjects } from '../core/search/subjects.ts'
import { sliceBySlice } from './background.ts'
import type { MistakeLog } from './dispatch.ts'
import type { Library } from './library.ts'

/** How often the learner looks whether there is something to do, and how long nothing must have changed before it learns, in ms. */
export type Pace = { readonly look: number; readonly quiet: number }

/** Seldom enough to cost nothing, and long enough for the office to be done with what it does. */
export const usualPace: Pace = { look: 2000, quiet: 30_000 }

/** While others are served the learner looks up every so many ms. */
const aside = 20

/** Learns the subjects of the library when nothing else is to be done. */
export type Learner = {
  /** Lets go of what is under way; resolves when nothing runs any more. */
  readonly end: () => Promise<void>
}

/** What the learner needs: `isBusy` says whether others are to be served first. */
type Setting = {
  readonly library: Library
  readonly readOnly: boolean
  readonly isBusy: () => boolean
  readonly log: MistakeLog
}

/**
 * Begins to watch a library. Once nothing has changed for a while and the library has grown enough, its subjects are learnt in slices, kept,
 * and its passages looked at in their light, so that no query waits for it. A change meanwhile makes it wait, and it goes on where it was. Its
 * timers keep no process alive.
 */
export function openLearner({ library, readOnly, isBusy, log }: Setting, pace: Pace): Learner {
  const { index } = library.shelf
  let seen = { generation: library.generation(), at: performance.now() }
  let considered = -1
  let begun: { readonly work: Generator<undefined, Subjects | null>; readonly passages: number } | null = null
  let marked: { readonly by: Subjects | null; readonly segments: WeakSet<Segment> } = noMarks(null)
  let running: Promise<void> | null = null
  let stopping = false

  const isAsBefore = () => !stopping && library.generation() === seen.generation
  const isQuiet = () => isAsBefore() && performance.now() - seen.at >= pace.quiet

  /** Goes on with work as long as it may; null when it was broken off. */
  const goOn = <T>(work: Generator<undefined, T>, may: () => boolean) =>
    sliceBySlice(work, async () => {
      while (may() && isBusy()) await setTimeout(aside)
      return may()
    })

  const mark = async () => {
    const { subjects } = index
    if (subjects === null) return
    if (marked.by !== subjects) marked = noMarks(subjects)
    const segments = allSegments(index).filter(segment => !marked.segments.has(segment))
    if (segments.length === 0) return
    const done = await goOn(marking(subjects, segments), () => isAsBefore() && index.subjects === subjects)
    if (done !== null) for (const segment of segments) marked.segments.add(segment)
  }
  const isWanted = async () => {
    if (considered === seen.generation) return false
    const due = await goOn(isLearningDue(index), isQuiet)
    if (due === null) return false
    considered = seen.generation
    return due.value
  }
  const learn = async () => {
    if (begun !== null && isOutgrown(begun.passages, index.passages)) begun = null
    if (begun === null && !(await isWanted())) return
    begun ??= { work: learning(index), passages: index.passages }
    const learnt = await goOn(begun.work, isQuiet)
    if (learnt === null) return
    begun = null
    if (learnt.value === null) return
    library.learn(learnt.value)
    await library.save()
  }
  const round = async () => {
    try {
      await mark()
      if (!readOnly && isQuiet() && library.catchUp.progress() === null) await learn()
    } catch (error) {
      // A mistake of ours: with this library it would be made again.
      log('learning', error)
      begun = null
      considered = seen.generation
    }
  }
  const look = () => {
    const generation = library.generation()
    if (generation !== seen.generation) seen = { generation, at: performance.now() }
    else running ??= round().finally(() => (running = null))
  }
  const timer = setInterval(look, pace.look).unref()

  return {
    end: async () => {
      stopping = true
      clearInterval(timer)
      await running
    }
  }
}

function noMarks(by: Subjects | null) {
  return { by, segments: new WeakSet<Segment>() }
}
