import { Button, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { applyFixes } from '../../../electron/core/check/fix.ts'
import type { Finding, Severity } from '../../../electron/core/check/finding.ts'
import { call } from '../../client/call.ts'
import { panelText } from '../../text/panels.ts'
import { severityWord } from '../../text/zh.ts'
import { useDesk } from '../../window/desk.ts'
import { useCaseTools } from '../case-tools.ts'
import { grouped, inReadingOrder, safelyFixable } from '../findings-state.ts'

const text = panelText.findings

/** What the checks found: where, why, on what basis, and the way to mend or dismiss it. */
export function FindingsPanel() {
  const { tell } = useDesk()
  const { work, editable, replaceReply, change } = useCaseTools()
  const { findings, kase } = work.view
  const { reply } = work
  const [filter, setFilter] = useState<Severity | 'all'>('all')
  const ordered = inReadingOrder(findings, reply?.body ?? [])
  const safe = safelyFixable(findings)

  const fix = (chosen: readonly Finding[]) => {
    if (!reply) return
    const fixed = applyFixes(reply, chosen)
    if (fixed === reply) return
    replaceReply(fixed)
    tell(text.fixed(chosen.length), () => replaceReply(reply))
  }
  const undismiss = (keys: readonly string[]) =>
    change(base => call('case.undismiss', { ...base, keys: [...keys] }))
  const dismiss = async (finding: Finding) => {
    const view = await change(base => call('case.dismiss', { ...base, keys: [finding.key], reason: null }))
    if (view) tell(text.dismissed, () => void undismiss([finding.key]))
  }

  const counts = { error: 0, warning: 0, hint: 0 }
  for (const finding of findings) counts[finding.severity]++

  return (
    <div className="panel">
      {findings.length > 0 && (
        <>
          <Segmented<Severity | 'all'>
            size="small"
            aria-label={text.filter}
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'all', label: `${text.all} ${findings.length}` },
              ...(['error', 'warning', 'hint'] as const).map(value => ({
                value,
                label: `${severityWord[value]} ${counts[value]}`
              }))
            ]}
          />
          <p className="faint">
            {safe.length > 0 && editable && (
              <Button size="small" type="primary" ghost onClick={() => fix(safe)}>
                {text.fixAll(safe.length)}
              </Button>
            )}{' '}
            {text.keys}
          </p>
        </>
      )}
      {findings.length === 0 && <p className="faint">{reply ? text.clean : text.cleanNoReply}</p>}
      {grouped(ordered, filter).map(group => (
        <section key={group.severity} aria-label={severityWord[group.severity]}>
          <h3 className={`severity-${group.severity}`}>
            {severityWord[group.severity]} {group.findings.length}
          </h3>
          <ul className="cards">
            {group.findings.map(finding => (
              <FindingCard
                key={`${finding.key}/${finding.place?.block ?? ''}/${finding.place?.start ?? ''}`}
                finding={finding}
                onFix={() => fix([finding])}
                onDismiss={() => void dismiss(finding)}
              />
            ))}
          </ul>
        </section>
      ))}
      {kase.dismissals.length > 0 && (
        <details className="dismissals">
          <summary>{text.dismissals(kase.dismissals.length)}</summary>
          <ul className="plain-list">
            {kase.dismissals.map(dismissal => (
              <li key={dismissal.key}>
                {dismissal.key.slice(dismissal.key.indexOf(':') + 1)}
                <Button
                  size="small"
                  type="link"
                  disabled={!editable}
                  onClick={() => void undismiss([dismissal.key])}
                >
                  {text.undismiss}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

type CardProps = { readonly finding: Finding; readonly onFix: () => void; readonly onDismiss: () => void }

function FindingCard({ finding, onFix, onDismiss }: CardProps) {
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
        <Button size="small" type="text" disabled={!editable} onClick={onDismiss}>
          {text.dismiss}
        </Button>
      </div>
    </li>
  )
}
