import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Severity } from '../../../electron/core/check/finding.ts'
import { panelText } from '../../text/panels.ts'
import { severityWord } from '../../text/zh.ts'
import { useCaseTools } from '../case-tools.ts'
import type { RuleGroup } from '../../../electron/core/check/rule.ts'
import { grouped, groupsIn, inGroup, inReadingOrder, safelyFixable, sameKind } from '../findings-state.ts'
import { useFindingActions } from '../use-finding-actions.ts'
import { FindingCard } from './finding-card.tsx'

const text = panelText.findings

/** What the checks found: where, why, on what basis, and the way to mend or dismiss it. */
export function FindingsPanel() {
  const { work, editable } = useCaseTools()
  const { fix, dismiss, undismiss } = useFindingActions()
  const { findings, kase } = work.view
  const { reply } = work
  const [filter, setFilter] = useState<Severity | 'all'>('all')
  const [group, setGroup] = useState<RuleGroup | null>(null)
  const ordered = inReadingOrder(inGroup(findings, group), reply?.body ?? [])
  const safe = safelyFixable(findings)

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
          {groupsIn(findings).length > 1 && (
            <Select
              size="small"
              className="finding-groups"
              aria-label={text.group}
              value={group ?? ''}
              onChange={chosen =>
                setGroup(groupsIn(findings).find(one => one.group === chosen)?.group ?? null)
              }
              options={[
                { value: '', label: text.anyGroup },
                ...groupsIn(findings).map(one => ({ value: one.group, label: `${one.group} ${one.count}` }))
              ]}
            />
          )}
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
      {findings.length > 0 && grouped(ordered, filter).length === 0 && <p className="faint">{text.hidden}</p>}
      {grouped(ordered, filter).map(({ severity, findings: shown }) => (
        <section key={severity} aria-label={severityWord[severity]}>
          <h3 className={`severity-${severity}`}>
            {severityWord[severity]} {shown.length}
          </h3>
          <ul className="cards">
            {shown.map(finding => (
              <FindingCard
                key={`${finding.key}/${finding.place?.block ?? ''}/${finding.place?.start ?? ''}`}
                finding={finding}
                same={sameKind(finding, findings).length}
                onFix={() => fix([finding])}
                onFixKind={() => fix(sameKind(finding, findings))}
                onDismiss={scope => void dismiss(finding, { scope, reason: null })}
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
                <span className="faint">（{text.scopeWords[dismissal.scope]}）</span>
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
