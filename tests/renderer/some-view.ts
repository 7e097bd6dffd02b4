import type { Case } from '../../electron/core/case/case.ts'
import type { CaseSummary, CaseView } from '../../electron/core/calls/cases.ts'
import type { Version } from '../../electron/core/calls/workflow.ts'
import type { Finding } from '../../electron/core/check/finding.ts'
import type { SourceSummary } from '../../electron/core/library/source.ts'

/** A case of 江临市 with nothing in it but what is given. */
export function someCase(change: Partial<Case>): Case {
  return {
    schema: 1,
    id: 'case-1',
    revision: 1,
    createdAt: '2026-03-01T09:00:00.000+08:00',
    updatedAt: '2026-03-01T09:00:00.000+08:00',
    stage: 'drafting',
    item: {
      kind: 'suggestion',
      title: '关于推进公共数据共享的建议',
      number: '56',
      session: '市三届人大五次会议',
      authors: [{ name: '程立言', group: null, phone: null, leading: true }],
      assigned: null,
      lead: null,
      helpers: [],
      paragraphs: []
    },
    itemSourceId: null,
    due: null,
    asks: [],
    contributions: [],
    chosen: [],
    templateId: null,
    skeletonId: null,
    reply: null,
    dismissals: [],
    signedDigest: null,
    requestNumber: null,
    outcome: null,
    earlier: null,
    ...change
  }
}

/** A line of the list of cases. */
export function someSummary(change: Partial<CaseSummary>): CaseSummary {
  return {
    id: 'case-1',
    title: '关于推进公共数据共享的建议',
    kind: 'suggestion',
    number: '56',
    people: ['程立言'],
    stage: 'drafting',
    due: null,
    daysLeft: null,
    asks: 0,
    asksAnswered: 0,
    documentNumber: null,
    updatedAt: '2026-03-01T09:00:00.000+08:00',
    kept: null,
    ...change
  }
}

/** What the program says of such a case. */
export function someView(change: Partial<Case>): CaseView {
  return { kase: someCase(change), summary: someSummary({}), findings: [], actions: [], unanswered: [] }
}

/** A finding without a fix. */
export function someFinding(change: Partial<Finding>): Finding {
  return {
    key: 'rule:words',
    rule: 'rule',
    severity: 'warning',
    place: null,
    quote: '',
    message: '引号没有成对',
    basis: 'GB/T 15834—2011',
    fix: null,
    ...change
  }
}

/** A past reply in the library. */
export function someSource(
  change: Partial<Omit<SourceSummary, 'facts'>>,
  facts: Partial<SourceSummary['facts']>
): SourceSummary {
  return {
    id: 'source-1',
    kind: 'reply',
    fileName: '答复.docx',
    format: 'docx',
    sha256: '0'.repeat(64),
    importedAt: '2026-03-01T09:00:00.000+08:00',
    origin: null,
    copies: [],
    family: null,
    checkedAt: null,
    corrected: [],
    certainty: '',
    noticeCount: 0,
    passageCount: 3,
    ...change,
    facts: {
      title: null,
      issuer: null,
      number: null,
      year: null,
      itemKind: null,
      itemTitle: null,
      category: null,
      topic: null,
      outcome: null,
      people: [],
      ...facts
    }
  }
}

/** A saved version of a case. */
export function someVersion(id: string, savedAt: string): Version {
  return { id, revision: 1, savedAt, stage: 'drafting', note: null }
}
