import { Spin } from 'antd'
import type { ReactNode } from 'react'
import type { Answer } from '../client/use-call.ts'
import { common } from '../text/zh.ts'
import { Failure } from './failure.tsx'

type Props<T> = { readonly answer: Answer<T>; readonly children: (value: T) => ReactNode }

/** Shows the value of an answer once it is there; until then that it is loading, or why it is not coming. */
export function Loaded<T>({ answer, children }: Props<T>) {
  const { value, fault, loading, reload } = answer
  return (
    <>
      {fault && <Failure fault={fault} onRetry={reload} />}
      {value === null && loading && (
        <div className="loading" role="status">
          <Spin size="small" /> {common.loading}
        </div>
      )}
      {value !== null && children(value)}
    </>
  )
}
