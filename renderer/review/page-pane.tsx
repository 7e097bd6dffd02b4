import type { Reply } from '../../electron/core/reply/reply.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { workText } from '../text/work.ts'

type Props = { readonly caseId: string; readonly reply: Reply | null }

/** The letter as printed, in a frame that runs no scripts. */
export function PagePane({ caseId, reply }: Props) {
  const page = useCall('case.preview', reply === null ? null : { caseId, reply })
  return (
    <Loaded answer={page}>
      {({ html }) => (
        <div className="preview-pane tall">
          <iframe
            title={workText.previewFrame}
            sandbox=""
            srcDoc={html}
            style={{ width: '100%', height: '100%' }}
          />
        </div>
      )}
    </Loaded>
  )
}
