import { never } from '../../electron/core/notice.ts'
import { CaseScreen } from '../case-work/case-screen.tsx'
import { CasesScreen } from '../cases/cases-screen.tsx'
import { HealthScreen } from '../health/health-screen.tsx'
import { LibraryScreen } from '../library/library-screen.tsx'
import { SourceScreen } from '../library/source-screen.tsx'
import { ReviewScreen } from '../review/review-screen.tsx'
import { ReviewsScreen } from '../review/reviews-screen.tsx'
import { TemplatesScreen } from '../template/templates-screen.tsx'
import { UnitScreen } from '../unit/unit-screen.tsx'
import type { Route } from './route.ts'

/** The screen of a place. Keys make a different case or source a different screen, so that no text carries over. */
export function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'cases':
      return <CasesScreen />
    case 'case':
      return <CaseScreen key={route.caseId} caseId={route.caseId} />
    case 'reviews':
      return <ReviewsScreen />
    case 'review':
      return <ReviewScreen key={route.caseId} caseId={route.caseId} />
    case 'library':
      return <LibraryScreen />
    case 'source':
      return <SourceScreen key={route.sourceId} sourceId={route.sourceId} position={null} />
    case 'passage':
      return <SourceScreen key={route.sourceId} sourceId={route.sourceId} position={route.position} />
    case 'health':
      return <HealthScreen />
    case 'templates':
      return <TemplatesScreen />
    case 'unit':
      return <UnitScreen />
    default:
      return never(route)
  }
}
