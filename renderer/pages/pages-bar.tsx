import {
  BorderOuterOutlined,
  PrinterOutlined,
  ReadOutlined,
  ZoomInOutlined,
  ZoomOutOutlined
} from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { ReactNode } from 'react'
import { pagesText as text } from '../text/pages.ts'
import type { Spread } from './sheets-state.ts'
import type { Zoom } from './zoom-state.ts'

type Props = {
  /** The pages in view by their numbers, and how many there are. */
  readonly inView: string
  readonly count: number
  readonly scale: number
  readonly zoom: Zoom
  readonly spread: Spread
  readonly corners: boolean
  readonly onStepZoom: (by: -1 | 1) => void
  readonly onZoom: (zoom: Zoom) => void
  readonly onSpread: () => void
  readonly onCorners: () => void
  readonly children: ReactNode
}

const offered: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2]
const percent = (zoom: number) => Math.round(zoom * 100)

/** Size, one page or two, where one is, and the printer. */
export function PagesBar(props: Props) {
  const { inView, count, scale, zoom, spread, corners, onStepZoom, onZoom, children } = props
  return (
    <div className="toolbar pages-bar" role="group" aria-label={text.bar}>
      <Button
        size="small"
        type="text"
        icon={<ZoomOutOutlined />}
        aria-label={text.zoomOut}
        title={text.zoomOut}
        onClick={() => onStepZoom(-1)}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [String(zoom)],
          items: [
            { key: 'width', label: text.fitWidth },
            { key: 'page', label: text.fitPage },
            ...offered.map(each => ({
              key: String(each),
              label: each === 1 ? text.trueSize : `${percent(each)}%`
            }))
          ],
          onClick: ({ key }) => onZoom(key === 'width' || key === 'page' ? key : Number(key))
        }}
      >
        <Button size="small" type="text" className="zoom-now" aria-label={text.zoomMenu(percent(scale))}>
          {percent(scale)}%
        </Button>
      </Dropdown>
      <Button
        size="small"
        type="text"
        icon={<ZoomInOutlined />}
        aria-label={text.zoomIn}
        title={text.zoomIn}
        onClick={() => onStepZoom(1)}
      />
      <span className="bar-gap" />
      <Button
        size="small"
        type="text"
        icon={<ReadOutlined />}
        aria-label={text.spread}
        title={text.spread}
        aria-pressed={spread === 'double'}
        onClick={props.onSpread}
      />
      <Button
        size="small"
        type="text"
        icon={<BorderOuterOutlined />}
        aria-label={text.corners}
        title={text.corners}
        aria-pressed={corners}
        onClick={props.onCorners}
      />
      <Button
        size="small"
        type="text"
        icon={<PrinterOutlined />}
        aria-label={text.print}
        title={text.print}
        onClick={() => window.print()}
      />
      <span className="bar-gap" />
      <span className="pages-in-view" role="status">
        {count > 0 && text.inView(inView, count)}
      </span>
      {children}
    </div>
  )
}
