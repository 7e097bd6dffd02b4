import { UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { common, roleName } from '../text/zh.ts'
import { windowText } from '../text/window.ts'
import { useDesk } from './desk.ts'
import { printRoute, type Route } from './route.ts'

const places: readonly {
  readonly label: string
  readonly route: Route
  readonly screens: readonly string[]
}[] = [
  { label: windowText.cases, route: { screen: 'cases' }, screens: ['cases', 'case'] },
  { label: windowText.review, route: { screen: 'reviews' }, screens: ['reviews', 'review'] },
  {
    label: windowText.library,
    route: { screen: 'library' },
    screens: ['library', 'source', 'passage', 'health']
  },
  { label: windowText.templates, route: { screen: 'templates' }, screens: ['templates'] },
  { label: windowText.unit, route: { screen: 'unit' }, screens: ['unit'] }
]

type Props = { readonly route: Route; readonly children: ReactNode }

/** Product, places, what the program has to say, vault and who acts. */
export function TopBar({ route, children }: Props) {
  const { status, settings, chooseActor } = useDesk()
  const { actor } = settings
  return (
    <header className="top-bar">
      <strong className="product">{common.product}</strong>
      <nav aria-label={windowText.navigation}>
        {places.map(place => (
          <a
            key={place.label}
            href={printRoute(place.route)}
            {...(place.screens.includes(route.screen) ? { 'aria-current': 'page' as const } : {})}
          >
            {place.label}
          </a>
        ))}
      </nav>
      {children}
      <span className="vault">{windowText.vault(status.vaultName)}</span>
      <Button
        size="small"
        type="text"
        icon={<UserOutlined />}
        onClick={chooseActor}
        title={windowText.chooseActor}
      >
        <span className="hidden">{windowText.actor}</span>
        {actor ? `${actor.name} · ${roleName[actor.role]}` : windowText.noActor}
      </Button>
    </header>
  )
}
