import { sameOrgan } from './copies-missing-unit.ts'
import { fieldRemark } from '../report.ts'
import type { WholeRule } from '../rule.ts'

/** The organ that signs is the one that issues the letter (核稿 list no. 5: not an inner section). Joint letters have the issuer among those who sign. */
export const signatureIssuer: WholeRule = {
  id: 'signature-issuer',
  group: '格式',
  authority: '国标',
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3.5',
  check: ({ reply }) => {
    const { issuer, signature } = reply.frame
    if (
      issuer === null ||
      signature.length === 0 ||
      signature.some(name => sameOrgan(name, issuer) && !isSection(name, issuer))
    )
      return []
    return [fieldRemark('signature', `署名“${signature.join('、')}”与发文机关“${issuer}”不一致，请核对。`)]
  }
}

function isSection(name: string, issuer: string): boolean {
  return name.length > issuer.length && name.startsWith(issuer) && /[科室处股]$/.test(name)
}
