import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { common } from '../text/zh.ts'
import { windowText } from '../text/window.ts'
import { CatchUpLine } from './catch-up.tsx'
import { useDesk } from './desk.ts'

/** What the user has to know at any time: read-only, the index being made anew, records set aside. */
export function Banners() {
  const { status } = useDesk()
  const [listed, setListed] = useState(false)
  return (
    <>
      {status.readOnly && <Alert banner type="info" title={windowText.readOnly(status.heldBy)} />}
      <CatchUpLine />
      {status.damaged.length > 0 && (
        <Alert
          banner
          type="warning"
          title={windowText.damaged(status.damaged.length)}
          action={
            <Button size="small" onClick={() => setListed(true)}>
              {windowText.damagedList}
            </Button>
          }
        />
      )}
      <Modal
        open={listed}
        title={windowText.damagedList}
        onCancel={() => setListed(false)}
        onOk={() => setListed(false)}
        cancelButtonProps={{ style: { display: 'none' } }}
        okText={common.close}
      >
        <ul className="plain-list">
          {status.damaged.map(record => (
            <li key={record.name}>
              <strong>{record.name}</strong>：{record.reason}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  )
}
