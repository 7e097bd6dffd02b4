import type { Corrected } from '../../electron/core/calls/corrections.ts'
import { call, openExport, saveExport } from '../client/call.ts'
import { libraryText } from '../text/library.ts'
import { sheetText } from '../text/sheet.ts'
import { sourceText as text } from '../text/source.ts'
import { useDesk } from '../window/desk.ts'
import type { Known } from './facts-form.tsx'
import { needsLook } from '../../electron/core/library/certainty-code.ts'
import { tracesOf } from './sheet/corrections-state.ts'
import { rememberSheet, remembered } from './sheet/memory.ts'
import { withStep } from './sheet/steps.ts'

/** What can be done to one source on its screen; every step can also be undone in the table. */
export function useSourceCorrections(sourceId: string, reload: () => void) {
  const { tell, report } = useDesk()

  const putBack = (answers: readonly Corrected[]) => {
    const formers = answers.flatMap(({ former }) =>
      former === null
        ? []
        : [
            {
              sourceId,
              former: {
                ...former,
                corrected: [...former.corrected],
                facts: { ...former.facts, people: [...former.facts.people] }
              }
            }
          ]
    )
    return call('source.putBack', { formers }).then(reload, report)
  }
  const took = (answers: readonly Corrected[], words: string, sentence: string) => {
    const [answer] = answers
    if (answer?.outcome === 'refused') return report(new Error(answer.message ?? ''))
    const { steps, looks } = remembered()
    const clear = answer?.summary != null && !needsLook(answer.summary.certainty)
    rememberSheet({
      steps: withStep(steps, { words, traces: tracesOf(answers) }),
      looks: clear ? new Set([...looks].filter(id => id !== sourceId)) : looks
    })
    tell(sentence, answer?.outcome === 'changed' ? () => void putBack(answers) : null)
    reload()
  }

  /** Saves what the form says; resolves when it is done. */
  const save = ({ kind, facts }: Known, checked: 'now' | 'leave') =>
    call('source.correctMany', {
      corrections: [{ sourceIds: [sourceId], kind, facts: { ...facts, people: [...facts.people] }, checked }]
    }).then(answers => {
      const sure = checked === 'now'
      took(
        answers,
        sure ? sheetText.steps.confirm : libraryText.saveFacts,
        sure ? text.confirmed : libraryText.factsSaved
      )
    }, report)

  const recogniseAnew = () =>
    call('source.recogniseAnew', { sourceIds: [sourceId] }).then(answers => {
      const same = answers[0]?.outcome === 'same'
      took(answers, text.anew, same ? text.anewSame : text.anewDone)
    }, report)

  const openOriginal = () =>
    call('source.original', { sourceId }).then(async ticket => {
      if (await openExport(ticket)) return
      if (await saveExport(ticket)) tell(text.originalSaved, null)
    }, report)

  return { save, recogniseAnew, openOriginal }
}
