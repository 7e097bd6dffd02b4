import names from '../../../data/words/rule-names.json'
import { dataRules } from './data-rules.ts'
import type { Rule, RuleGroup } from './rule.ts'
import { addresseeConsistent } from './rules/addressee-consistent.ts'
import { adjacentQuotes } from './rules/adjacent-quotes.ts'
import { announcedCount } from './rules/announced-count.ts'
import { attachmentEndMark } from './rules/attachment-end-mark.ts'
import { attachmentMentioned } from './rules/attachment-mentioned.ts'
import { authorsCount } from './rules/authors-count.ts'
import { bracketPair } from './rules/bracket-pair.ts'
import { categoryWording } from './rules/category-wording.ts'
import { chainEndStop } from './rules/chain-end-stop.ts'
import { chainOrder } from './rules/chain-order.ts'
import { chainStops } from './rules/chain-stops.ts'
import { citationOrder } from './rules/citation-order.ts'
import { commaBeforeDeng } from './rules/comma-before-deng.ts'
import { commitmentDeadline } from './rules/commitment-deadline.ts'
import { contactPhone } from './rules/contact-phone.ts'
import { contributionVoice } from './rules/contribution-voice.ts'
import { copiesMissingUnit } from './rules/copies-missing-unit.ts'
import { copiesOrder } from './rules/copies-order.ts'
import { countedValue } from './rules/counted-value.ts'
import { dateForm } from './rules/date-form.ts'
import { dateOrder } from './rules/date-order.ts'
import { departmentVoice } from './rules/department-voice.ts'
import { documentNumberForm } from './rules/document-number-form.ts'
import { doubledApproximation } from './rules/doubled-approximation.ts'
import { doubledPunctuation } from './rules/doubled-punctuation.ts'
import { doubledWords } from './rules/doubled-words.ts'
import { ellipsisForm } from './rules/ellipsis-form.ts'
import { emptyHeading } from './rules/empty-heading.ts'
import { emptyWords } from './rules/empty-words.ts'
import { eventInTitleMarks } from './rules/event-in-title-marks.ts'
import { figureTwice } from './rules/figure-twice.ts'
import { figuresChanged } from './rules/figures-changed.ts'
import { halfWidthPunctuation } from './rules/half-width-punctuation.ts'
import { headingEndMark } from './rules/heading-end-mark.ts'
import { headingFormsMixed } from './rules/heading-forms-mixed.ts'
import { headingLength } from './rules/heading-length.ts'
import { headingLevelSkip } from './rules/heading-level-skip.ts'
import { departmentsNamed } from './rules/departments-named.ts'
import { inlineOrder } from './rules/inline-order.ts'
import { itemKindConsistent } from './rules/item-kind-consistent.ts'
import { itemNumberConsistent } from './rules/item-number-consistent.ts'
import { itemTitleConsistent } from './rules/item-title-consistent.ts'
import { leadEndMark } from './rules/lead-end-mark.ts'
import { leadingMark } from './rules/leading-mark.ts'
import { letterLength } from './rules/letter-length.ts'
import { magnitudeRange } from './rules/magnitude-range.ts'
import { maybeStale } from './rules/maybe-stale.ts'
import { missingFramePart } from './rules/missing-frame-part.ts'
import { missingOfficialPart } from './rules/missing-official-part.ts'
import { missingTitleOrAddressee } from './rules/missing-title-or-addressee.ts'
import { mixedFigureForms } from './rules/mixed-figure-forms.ts'
import { mixedNumber } from './rules/mixed-number.ts'
import { mixedYou } from './rules/mixed-you.ts'
import { monthRange } from './rules/month-range.ts'
import { nestedTitle } from './rules/nested-title.ts'
import { stopInsideQuote } from './rules/stop-inside-quote.ts'
import { nestedQuote } from './rules/nested-quote.ts'
import { oldOrgan } from './rules/old-organ.ts'
import { ordinalMark } from './rules/ordinal-mark.ts'
import { organTwoForms } from './rules/organ-two-forms.ts'
import { otherNameLeft } from './rules/other-name-left.ts'
import { ownNameForm } from './rules/own-name-form.ts'
import { ownWords } from './rules/own-words.ts'
import { paragraphLength } from './rules/paragraph-length.ts'
import { parallelHeadings } from './rules/parallel-headings.ts'
import { partsAndTotal } from './rules/parts-and-total.ts'
import { partyGovernment } from './rules/party-government.ts'
import { pastPlan } from './rules/past-plan.ts'
import { percentRange } from './rules/percent-range.ts'
import { percentagePoints } from './rules/percentage-points.ts'
import { placeholderLeft } from './rules/placeholder-left.ts'
import { planPeriodPast } from './rules/plan-period-past.ts'
import { relativeTime } from './rules/relative-time.ts'
import { reportStyle } from './rules/report-style.ts'
import { sentenceLength } from './rules/sentence-length.ts'
import { seriesKind } from './rules/series-kind.ts'
import { sessionConsistent } from './rules/session-consistent.ts'
import { shortNameUndefined } from './rules/short-name-undefined.ts'
import { shortYear } from './rules/short-year.ts'
import { signatureIssuer } from './rules/signature-issuer.ts'
import { singleChild } from './rules/single-child.ts'
import { staleFacts } from './rules/stale-facts.ts'
import { straightQuote } from './rules/straight-quote.ts'
import { thanksRepeated } from './rules/thanks-repeated.ts'
import { thousandsComma } from './rules/thousands-comma.ts'
import { typedNumber } from './rules/typed-number.ts'
import { unansweredAsk } from './rules/unanswered-ask.ts'
import { unclosedQuote } from './rules/unclosed-quote.ts'
import { unfilledSlot } from './rules/unfilled-slot.ts'
import { wrongWords } from './rules/wrong-words.ts'
import { yearRange } from './rules/year-range.ts'
import { zeroInChineseDate } from './rules/zero-in-chinese-date.ts'

/** Rules that need code, by id. A new one is written in rules/<id>.ts and named here; nothing else has to know of it. */
export const codeRules: readonly Rule[] = [
  staleFacts,
  maybeStale,
  addresseeConsistent,
  adjacentQuotes,
  announcedCount,
  attachmentEndMark,
  attachmentMentioned,
  authorsCount,
  bracketPair,
  categoryWording,
  chainOrder,
  chainStops,
  chainEndStop,
  citationOrder,
  commaBeforeDeng,
  commitmentDeadline,
  contactPhone,
  contributionVoice,
  copiesMissingUnit,
  copiesOrder,
  countedValue,
  dateForm,
  dateOrder,
  departmentVoice,
  documentNumberForm,
  doubledApproximation,
  doubledPunctuation,
  doubledWords,
  ellipsisForm,
  emptyHeading,
  emptyWords,
  eventInTitleMarks,
  figureTwice,
  figuresChanged,
  halfWidthPunctuation,
  headingEndMark,
  headingFormsMixed,
  headingLength,
  headingLevelSkip,
  departmentsNamed,
  inlineOrder,
  itemKindConsistent,
  itemNumberConsistent,
  itemTitleConsistent,
  leadEndMark,
  leadingMark,
  letterLength,
  magnitudeRange,
  missingFramePart,
  missingOfficialPart,
  missingTitleOrAddressee,
  mixedFigureForms,
  mixedNumber,
  mixedYou,
  monthRange,
  nestedQuote,
  nestedTitle,
  stopInsideQuote,
  oldOrgan,
  ordinalMark,
  organTwoForms,
  otherNameLeft,
  ownNameForm,
  ownWords,
  paragraphLength,
  parallelHeadings,
  partsAndTotal,
  partyGovernment,
  pastPlan,
  percentRange,
  percentagePoints,
  placeholderLeft,
  planPeriodPast,
  relativeTime,
  reportStyle,
  sentenceLength,
  seriesKind,
  sessionConsistent,
  shortNameUndefined,
  shortYear,
  signatureIssuer,
  singleChild,
  straightQuote,
  thanksRepeated,
  thousandsComma,
  typedNumber,
  unansweredAsk,
  unclosedQuote,
  unfilledSlot,
  wrongWords,
  yearRange,
  zeroInChineseDate
]

/** All rules: those of code and those that are data only. */
export const rules: readonly Rule[] = [...codeRules, ...dataRules]

const named: Readonly<Record<string, string>> = names

/** What a rule is called in Chinese; its id for a rule this program does not know. */
export function nameOfRule(rule: string): string {
  return named[rule] ?? rule
}

const groups = new Map(rules.map(rule => [rule.id, rule.group]))

/** The group of a rule; null for a rule this program does not know. */
export function groupOf(rule: string): RuleGroup | null {
  return groups.get(rule) ?? null
}
