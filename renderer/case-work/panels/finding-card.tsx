import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useEffect, useRef } from 'react'
import type { Finding } from '../../../electron/core/check/finding.ts'
import { panelText } from '../../text/panels.ts'
import { useCaseTools } from '../case-tools.ts'

const text = panelText.findings

/** How far a dismissal reaches: this place, the same words in this case, or in all cases of the office. */
export type Scope = 'here' | 'case' | 'unit'
const scopes: readonly Scope[] = ['here', 'case', 'unit']

type CardProps = {
  readonly finding: Finding
  /** How many findings of the same rule can be mended together. */
  readonly same: number
  readonly onFix: () => void
  readonly onFixKind: () => void
  readonly onDismiss: (scope: Scope) => void
}

/** One finding: what, where, on what basis, and what can be done about it. */
export function FindingCard({ finding, same, onFix, onFixKind, onDismiss }: CardProps) {
  const { goTo, editable, focusedFinding, focusFinding } = useCaseTools()
  const card = useRef<HTMLLIElement>(null)
  const focused = focusedFinding === finding.key

  useEffect(() => {
    if (focused) card.current?.scrollIntoView({ block: 'nearest' })
  }, [focused])

  return (
    <li ref={card} className={`card finding-card${focused ? ' focused' : ''}`}>
      <p>{finding.message}</p>
      {finding.quote !== '' && <blockquote>{finding.quote}</blockquote>}
      <p className="basis">
        {text.basis}：{finding.basis}
      </p>
      <div className="card-foot">
        {finding.place === null ? (
          <span className="faint">{text.whole}</span>
        ) : (
          <Button
            size="small"
            onClick={() => {
              focusFinding(finding.key)
              if (finding.place) goTo(finding.place)
            }}
          >
            {text.goTo}
          </Button>
        )}
        {finding.fix && (
          <Button size="small" type="primary" ghost disabled={!editable} onClick={onFix}>
            {text.fixTo(finding.fix.label)}
          </Button>
        )}
        {same > 0 && (
          <Button size="small" disabled={!editable} onClick={onFixKind}>
            {text.fixKind(same)}
          </Button>
        )}
        <Button size="small" type="text" disabled={!editable} onClick={() => onDismiss('here')}>
          {text.dismiss}
        </Button>
        {finding.quote !== '' && (
          <Dropdown
            trigger={['click']}
            disabled={!editable}
            menu={{
              items: scopes.map(scope => ({ key: scope, label: text.scopes[scope] })),
              onClick: ({ key }) => onDismiss(scopes.find(scope => scope === key) ?? 'here')
            }}
          >
            <Button size="small" type="text" aria-label={text.dismissMore} icon={<DownOutlined />} />
          </Dropdown>
        )}
      </div>
    </li>
  )
}
