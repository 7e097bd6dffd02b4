import { Button, Progress, Select, Tabs } from 'antd'
import { useEffect, useState } from 'react'
import { call, saveExport } from '../client/call.ts'
import { useCall } from '../client/use-call.ts'
import { Loaded } from '../reading/loaded.tsx'
import { healthText as text } from '../text/health.ts'
import { useDesk } from '../window/desk.ts'
import { printRoute } from '../window/route.ts'
import { tabsOf, type HealthTab } from './health-state.ts'
import { AilingList } from './ailing-list.tsx'
import { RefusedList } from './refused-list.tsx'

const pollPause = 700
const choices = [3, 5, 8, 10] as const

/** 资料库体检: what in the library is old, unused, double or doubtful, and what can be done about it. */
export function HealthScreen() {
  const { report, tell } = useDesk()
  const [unusedYears, setUnusedYears] = useState(5)
  const [tab, setTab] = useState<HealthTab>('stale')
  const [exporting, setExporting] = useState<'yes' | 'no'>('no')
  const health = useCall('library.health', { unusedYears })
  const { value, loading, reload } = health
  const looking = value !== null && value.looked < value.sources

  useEffect(() => {
    if (!looking || loading) return
    const timer = window.setTimeout(reload, pollPause)
    return () => window.clearTimeout(timer)
  }, [looking, loading, reload])

  const exportAll = async () => {
    setExporting('yes')
    try {
      const ticket = await call('library.exportHealth', { unusedYears })
      if (await saveExport(ticket)) tell(text.exported(ticket.fileName), null)
    } catch (thrown) {
      report(thrown)
    } finally {
      setExporting('no')
    }
  }

  return (
    <div className="page health-page">
      <div className="page-head">
        <h1>{text.title}</h1>
        <a href={printRoute({ screen: 'library' })}>{text.back}</a>
        <span className="spring" />
        <Select<number>
          aria-label={text.unusedYears}
          style={{ width: 140 }}
          value={unusedYears}
          options={choices.map(years => ({ value: years, label: text.years(years) }))}
          onChange={setUnusedYears}
        />
        <Button loading={exporting === 'yes'} onClick={() => void exportAll()}>
          {text.export}
        </Button>
      </div>
      <Loaded answer={health}>
        {view => (
          <>
            <div className="health-progress" role="status">
              {view.looked < view.sources ? (
                <>
                  <Progress
                    percent={Math.round((view.looked / Math.max(1, view.sources)) * 100)}
                    size="small"
                    showInfo={false}
                    aria-label={text.looking(view.looked, view.sources)}
                  />
                  <span className="faint">{text.looking(view.looked, view.sources)}</span>
                </>
              ) : (
                <span className="faint">{text.looked(view.sources)}</span>
              )}
            </div>
            <Tabs
              activeKey={tab}
              onChange={key => setTab(tabsOf(view).find(each => each.key === key)?.key ?? 'stale')}
              items={tabsOf(view).map(({ key, word, count }) => ({ key, label: text.tab(word, count) }))}
            />
            <p className="faint">{text.hints[tab]}</p>
            {tab === 'refused' ? (
              <RefusedList intakeId={view.refused?.intakeId ?? null} />
            ) : (
              <AilingList
                key={`${tab} ${unusedYears}`}
                ailment={tab}
                unusedYears={unusedYears}
                known={view.counts}
                onChanged={reload}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}
