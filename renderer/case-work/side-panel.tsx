import { Tabs } from 'antd'
import { panelText } from '../text/panels.ts'
import { useDesk } from '../window/desk.ts'
import { useCaseTools, type SideTab } from './case-tools.ts'
import { AsksPanel } from './panels/asks-panel.tsx'
import { ContributionsPanel } from './panels/contributions-panel.tsx'
import { unusedCount } from './panels/contributions-state.ts'
import { FindingsPanel } from './panels/findings-panel.tsx'
import { HistoryPanel } from './panels/history-panel.tsx'
import { SearchPanel } from './panels/search-panel.tsx'

const tabs: readonly SideTab[] = ['asks', 'search', 'contributions', 'findings', 'history']

/** What the letter is made from and measured against. */
export function SidePanel() {
  const { settings } = useDesk()
  const { work, openTab } = useCaseTools()
  const counts: Partial<Record<SideTab, number>> = {
    asks: work.view.unanswered.length,
    contributions: unusedCount(work.view.kase.contributions, work.reply?.body ?? []),
    findings: work.view.findings.length
  }
  const content = (tab: SideTab) => {
    switch (tab) {
      case 'asks':
        return <AsksPanel />
      case 'search':
        return <SearchPanel />
      case 'contributions':
        return <ContributionsPanel />
      case 'findings':
        return <FindingsPanel />
      case 'history':
        return <HistoryPanel />
    }
  }
  return (
    <Tabs
      size="small"
      className="side-tabs"
      activeKey={settings.sidePanel}
      onChange={key => {
        const tab = tabs.find(each => each === key)
        if (tab) openTab(tab)
      }}
      items={tabs.map(tab => ({
        key: tab,
        label: (
          <>
            {panelText.tabs[tab]}
            {counts[tab] ? <span className="count">{counts[tab]}</span> : null}
          </>
        ),
        children: content(tab)
      }))}
    />
  )
}
