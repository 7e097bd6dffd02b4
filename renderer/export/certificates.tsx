import dayjs from 'dayjs'
import { useEffect } from 'react'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { certificateText as text } from '../text/certificate.ts'
import { timeFormat } from '../text/zh.ts'
import { CertificateList } from './certificate-list.tsx'

type Props = { readonly caseId: string; readonly revision: number }

/** The files made of a case with what was found in each, the newest first. */
export function Certificates({ caseId, revision }: Props) {
  const answer = useCall('case.certificates', { caseId })
  useEffect(() => answer.reload(), [revision, answer.reload])
  return (
    <Loaded answer={answer}>
      {list => (
        <>
          {list.length === 0 && <p className="faint">{text.none}</p>}
          {list.toReversed().map(certificate => (
            <details key={`${certificate.at} ${certificate.sha256}`} className="certificate-kept">
              <summary>
                <time dateTime={certificate.at}>{dayjs(certificate.at).format(timeFormat.minute)}</time>{' '}
                {certificate.fileName}
              </summary>
              <CertificateList certificate={certificate} />
            </details>
          ))}
        </>
      )}
    </Loaded>
  )
}
