import { ChecksSection } from './checks/checks-section.tsx'
import { CategoriesSection, CopiesSection } from './copies-section.tsx'
import { NamesSection } from './names-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { LayoutSection } from './layout/layout-section.tsx'
import type { SectionProps } from './section-props.ts'
import { SeriesSection } from './series-section.tsx'
import type { Section } from './unit-state.ts'

/** One section of the unit's form. */
export function UnitSection({ section, ...props }: SectionProps & { readonly section: Section }) {
  switch (section) {
    case 'names':
      return <NamesSection {...props} />
    case 'series':
      return <SeriesSection {...props} />
    case 'people':
      return <PeopleSection {...props} />
    case 'copies':
      return <CopiesSection {...props} />
    case 'categories':
      return <CategoriesSection {...props} />
    case 'profile':
      return <LayoutSection {...props} />
    case 'checks':
      return <ChecksSection {...props} />
  }
}
