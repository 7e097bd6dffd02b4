import { WarningOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { pagesText as text } from '../text/pages.ts'
import type { MissingFont } from './fonts-state.ts'

/** Which fonts the pages ask for and this machine does not have, what stands in for them, and what to do about it. */
export function MissingFonts({ missing }: { readonly missing: readonly MissingFont[] }) {
  if (missing.length === 0) return null
  const names = missing.map(({ asked }) => asked)
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={text.missingTitle}
      content={
        <div className="missing-fonts">
          <ul>
            {missing.map(({ asked, used, barred, elements }) => (
              <li key={asked}>{(barred ? text.barredFont : text.missingFont)(asked, used, elements)}</li>
            ))}
          </ul>
          <p>{text.missingEffect}</p>
          <p>{text.missingAdvice}</p>
        </div>
      }
    >
      <Button size="small" type="text" className="missing-button" icon={<WarningOutlined />}>
        <span>{text.missing(names)}</span>
      </Button>
    </Popover>
  )
}
