import { profileFor } from '../../unit/profile-for.ts'
import type { Stage } from '../../workflow/stage.ts'
import { fieldRemark } from '../report.ts'
import type { Rule } from '../rule.ts'

/**
 * Signer, date and number are set by the workflow on signing and numbering (条例 art. 25: the number is given only after signing). They
 * are asked for only in a case that has passed the step which sets them (GB/T 9704—2012 7.2.5, 7.2.6, 7.3.5.4).
 */
export const missingOfficialPart: Rule = {
  id: 'missing-official-part',
  group: '格式',
  authority: '国标',
  severity: 'error',
  basis: 'GB/T 9704—2012 7.2.5、7.2.6、7.3.5',
  check: ({ reply: { frame, kind }, kase, unit }) => {
    if (kase === null) return []
    const signed = signedStages.includes(kase.stage)
    const numbered = numberedStages.includes(kase.stage)
    const showsSigner = unit !== null && profileFor(unit, kind).head.showSigner
    return [
      ...(numbered && frame.number === null
        ? [fieldRemark('number', '已过编号环节却没有发文字号，请退回编号。')]
        : []),
      ...(signed && showsSigner && frame.signers.length === 0
        ? [fieldRemark('signers', '已签发却没有签发人姓名，请退回签发。')]
        : []),
      ...(signed && frame.date === null ? [fieldRemark('date', '已签发却没有成文日期，请退回签发。')] : [])
    ]
  }
}

const signedStages: readonly Stage[] = ['numbering', 'archiving', 'archived']
const numberedStages: readonly Stage[] = ['archiving', 'archived']
