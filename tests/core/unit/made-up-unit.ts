import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { blankUnit } from '../../../electron/core/unit/defaults.ts'
import type { Unit } from '../../../electron/core/unit/unit.ts'

/** The bureau all tests speak of. */
export const bureau: Unit = blankUnit('江临市数据发展局', gbt9704)
