import { Alert, Button } from 'antd'
import type { ClientFault } from '../client/client-fault.ts'
import { common } from '../text/zh.ts'

type Props = { readonly fault: ClientFault; readonly onRetry: () => void }

/** What went wrong, in one sentence, and a way to try again. */
export function Failure({ fault, onRetry }: Props) {
  return (
    <Alert
      className="failure"
      type="error"
      showIcon
      title={fault.message}
      action={
        <Button size="small" onClick={onRetry}>
          {common.retry}
        </Button>
      }
    />
  )
}
