import { Alert } from 'antd'
import type { Certificate } from '../../electron/core/layout/certificate/certificate.ts'
import { certificateText as text } from '../text/certificate.ts'

/** What was found when a finished file was read back, one thing a line; what differs comes first. */
export function CertificateList({ certificate }: { readonly certificate: Certificate }) {
  const { lines, sha256 } = certificate
  const differing = lines.filter(({ outcome }) => outcome === 'differs')
  const checked = lines.filter(({ outcome }) => outcome === 'as-set')
  const sorted = [...differing, ...lines.filter(({ outcome }) => outcome !== 'differs')]
  return (
    <div className="certificate">
      <Alert
        showIcon
        type={differing.length === 0 ? 'success' : 'warning'}
        title={differing.length === 0 ? text.all(checked.length) : text.some(differing.length)}
      />
      <dl>
        {sorted.map(({ what, outcome, detail }) => (
          <div key={what} className={outcome}>
            <dt>{what}</dt>
            <dd>
              <strong>{text.outcome[outcome]}</strong>
              <span>{detail}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="faint">{text.digest(sha256)}</p>
    </div>
  )
}
