import { PrinterOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { workText } from '../text/work.ts'
import { useDesk } from '../window/desk.ts'
import { useCaseTools } from './case-tools.ts'
import { printPage } from '../export/print-page.ts'

const steps = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2]

/** The letter as it will be printed. The frame runs no scripts; it is same-origin only so that it can be sent to the printer. */
export function Preview() {
  const { settings, remember, report } = useDesk()
  const { work } = useCaseTools()
  const caseId = work.view.kase.id
  const page = useCall('case.preview', { caseId, reply: work.reply })
  const frame = useRef<HTMLIFrameElement>(null)
  const zoom = settings.previewZoom
  const to = (next: number | undefined) => next !== undefined && remember({ previewZoom: next })

  return (
    <div className="preview">
      <div className="toolbar">
        <Button
          size="small"
          type="text"
          icon={<ZoomOutOutlined />}
          aria-label={workText.zoomOut}
          title={workText.zoomOut}
          onClick={() => to(steps.findLast(step => step < zoom))}
        />
        <span aria-label={workText.zoom}>{Math.round(zoom * 100)}%</span>
        <Button
          size="small"
          type="text"
          icon={<ZoomInOutlined />}
          aria-label={workText.zoomIn}
          title={workText.zoomIn}
          onClick={() => to(steps.find(step => step > zoom))}
        />
        <Button
          size="small"
          type="text"
          icon={<PrinterOutlined />}
          onClick={() => printPage(caseId, frame.current).catch(report)}
        >
          {workText.print}
        </Button>
      </div>
      <Loaded answer={page}>
        {({ html }) => (
          <div className="preview-pane">
            <iframe
              ref={frame}
              title={workText.previewFrame}
              sandbox="allow-same-origin allow-modals"
              srcDoc={html}
              style={{ width: `${100 / zoom}%`, height: `${100 / zoom}%`, transform: `scale(${zoom})` }}
            />
          </div>
        )}
      </Loaded>
    </div>
  )
}
