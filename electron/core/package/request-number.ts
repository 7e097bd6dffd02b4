import type { Case } from '../case/case.ts'
import type { DocumentNumber } from '../reply/reply.ts'
import type { Unit } from '../unit/unit.ts'
import { enter, nextNumber, numberHeld, requestKey, type Ledger } from '../workflow/numbering.ts'
import type { Actor, Refusal } from '../workflow/stage.ts'
import { leads } from './request.ts'

/** What a numbered 会办函 leaves: its number and the ledger; or why it gets none. */
export type RequestNumbered =
  | { readonly ok: true; readonly number: DocumentNumber; readonly ledger: Ledger }
  | { readonly ok: false; readonly refusal: Refusal }

/** All that numbering needs to know; `at` is the moment. */
export type RequestStep = {
  readonly unit: Unit
  readonly ledger: Ledger
  readonly actor: Actor
  readonly at: string
}

/**
 * The number of the 会办函 of a case: of the unit's series for such letters, else of that for 会办意见. Given once, by the office
 * (办公室), and held like any number; all copies bear the same.
 */
export function numberRequest(kase: Case, { unit, ledger, actor, at }: RequestStep): RequestNumbered {
  if (actor.role !== 'office') return refuse('wrong-role', '会办函应由办公室编号。请切换到相应身份。')
  if (kase.requestNumber !== null) return refuse('numbered', '会办函已经编号。')
  if (!leads(kase, unit)) return refuse('not-leading', '本件不是由本单位主办，没有会办函。')
  const series = (['request', 'contribution'] as const)
    .map(kind => unit.series.find(one => one.replyKind === kind && one.itemKind === kase.item.kind))
    .find(one => one !== undefined)
  if (series === undefined) return refuse('no-series', '没有适用于会办函的发文字号。请先到“单位档案”中添加。')
  const held = numberHeld(ledger, requestKey(kase.id), series.code)
  if (held !== null) return { ok: true, number: held, ledger }
  const number = nextNumber(ledger, series, Number(at.slice(0, 4)))
  return { ok: true, number, ledger: enter(ledger, { ...number, caseId: requestKey(kase.id), at }) }
}

function refuse(code: string, message: string): RequestNumbered {
  return { ok: false, refusal: { code, message } }
}
