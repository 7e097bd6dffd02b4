import { never } from '../notice.ts'
import { contributionLetter } from './contribution.ts'
import { replyCopies } from './copies.ts'
import { deliveryList } from './delivery-list.ts'
import {
  documentKindSchema,
  type DocumentKind,
  type Made,
  type PackageFacts,
  type Planned
} from './document.ts'
import { feedbackForms } from './feedback-form.ts'
import { followUpLetter } from './follow-up.ts'
import { publicCopy, publicSummary } from './public-copy.ts'
import { requestLetters } from './request.ts'
import { signingSheet } from './signing-sheet.ts'

/** The documents of a kind for a case, or why there are none. */
export function makeDocuments(kind: DocumentKind, facts: PackageFacts): Made {
  switch (kind) {
    case 'reply':
      return replyCopies(facts)
    case 'request':
      return requestLetters(facts)
    case 'contribution':
      return contributionLetter(facts)
    case 'feedback':
      return feedbackForms(facts)
    case 'signing-sheet':
      return signingSheet(facts)
    case 'delivery-list':
      return deliveryList(facts)
    case 'public-copy':
      return publicCopy(facts)
    case 'public-summary':
      return publicSummary(facts)
    case 'follow-up':
      return followUpLetter(facts)
    default:
      return never(kind)
  }
}

/** Every kind of document as it stands for a case, in the order of the package. */
export function planPackage(facts: PackageFacts): readonly Planned[] {
  return documentKindSchema.options.map(kind => plannedOf(kind, makeDocuments(kind, facts)))
}

function plannedOf(kind: DocumentKind, made: Made): Planned {
  if (!made.possible) return { kind, state: 'not-possible', why: made.why, missing: [], recipients: [] }
  const recipients = made.documents.flatMap(({ recipient }) => (recipient === null ? [] : [recipient]))
  const state = made.missing.length === 0 ? 'ready' : 'incomplete'
  return { kind, state, why: null, missing: made.missing, recipients }
}
