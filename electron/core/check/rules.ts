import type { Rule } from './rule.ts'
import { addresseeConsistent } from './rules/addressee-consistent.ts'
import { announcedCount } from './rules/announced-count.ts'
import { bracketPair } from './rules/bracket-pair.ts'
import { chainOrder } from './rules/chain-order.ts'
import { commaBeforeDeng } from './rules/comma-before-deng.ts'
import { copiesMissingUnit } from './rules/copies-missing-unit.ts'
import { dateForm } from './rules/date-form.ts'
import { departmentVoice } from './rules/department-voice.ts'
import { documentNumberForm } from './rules/document-number-form.ts'
import { doubledApproximation } from './rules/doubled-approximation.ts'
import { doubledPunctuation } from './rules/doubled-punctuation.ts'
import { doubledWords } from './rules/doubled-words.ts'
import { ellipsisForm } from './rules/ellipsis-form.ts'
import { emptyHeading } from './rules/empty-heading.ts'
import { halfWidthPunctuation } from './rules/half-width-punctuation.ts'
import { headingEndMark } from './rules/heading-end-mark.ts'
import { headingLevelSkip } from './rules/heading-level-skip.ts'
import { itemKindConsistent } from './rules/item-kind-consistent.ts'
import { itemNumberConsistent } from './rules/item-number-consistent.ts'
import { itemTitleConsistent } from './rules/item-title-consistent.ts'
import { leadEndMark } from './rules/lead-end-mark.ts'
import { leadingMark } from './rules/leading-mark.ts'
import { magnitudeRange } from './rules/magnitude-range.ts'
import { missingFramePart } from './rules/missing-frame-part.ts'
import { missingOfficialPart } from './rules/missing-official-part.ts'
import { missingTitleOrAddressee } from './rules/missing-title-or-addressee.ts'
import { mixedNumber } from './rules/mixed-number.ts'
import { mixedYou } from './rules/mixed-you.ts'
import { nestedQuote } from './rules/nested-quote.ts'
import { ordinalMark } from './rules/ordinal-mark.ts'
import { otherNameLeft } from './rules/other-name-left.ts'
import { percentRange } from './rules/percent-range.ts'
import { placeholderLeft } from './rules/placeholder-left.ts'
import { sessionConsistent } from './rules/session-consistent.ts'
import { shortYear } from './rules/short-year.ts'
import { straightQuote } from './rules/straight-quote.ts'
import { thousandsComma } from './rules/thousands-comma.ts'
import { typedNumber } from './rules/typed-number.ts'
import { unansweredAsk } from './rules/unanswered-ask.ts'
import { unclosedQuote } from './rules/unclosed-quote.ts'
import { unfilledSlot } from './rules/unfilled-slot.ts'
import { wrongWords } from './rules/wrong-words.ts'
import { yearRange } from './rules/year-range.ts'
import { zeroInChineseDate } from './rules/zero-in-chinese-date.ts'

/** All rules. A new rule is written in rules/<id>.ts and named here; nothing else has to know of it. */
export const rules: readonly Rule[] = [
  addresseeConsistent,
  announcedCount,
  bracketPair,
  chainOrder,
  commaBeforeDeng,
  copiesMissingUnit,
  dateForm,
  departmentVoice,
  documentNumberForm,
  doubledApproximation,
  doubledPunctuation,
  doubledWords,
  ellipsisForm,
  emptyHeading,
  halfWidthPunctuation,
  headingEndMark,
  headingLevelSkip,
  itemKindConsistent,
  itemNumberConsistent,
  itemTitleConsistent,
  leadEndMark,
  leadingMark,
  magnitudeRange,
  missingFramePart,
  missingOfficialPart,
  missingTitleOrAddressee,
  mixedNumber,
  mixedYou,
  nestedQuote,
  ordinalMark,
  otherNameLeft,
  percentRange,
  placeholderLeft,
  sessionConsistent,
  shortYear,
  straightQuote,
  thousandsComma,
  typedNumber,
  unansweredAsk,
  unclosedQuote,
  unfilledSlot,
  wrongWords,
  yearRange,
  zeroInChineseDate
]
