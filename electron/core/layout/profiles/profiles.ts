import { gbt9704 } from '../gbt9704.ts'
import type { Profile } from '../profile.ts'
import { letterProfile } from './letter.ts'

/** 下行文 and 平行文: the number centred (GB/T 9704—2012 7.2.5), no 签发人. */
const level: Profile = {
  ...gbt9704,
  id: 'level',
  name: '下行文、平行文（文号居中，不印签发人）',
  head: { ...gbt9704.head, showSigner: false }
}

/** The margins of common office templates: 35 mm at the foot kept, sides and top a little narrower, 28 letters still fill a line. */
const officeMargins: Profile = {
  ...gbt9704,
  id: 'office-margins',
  name: '常用办公模板（上 35、下 35、左 27、右 27 毫米，行距 29 磅）',
  page: { ...gbt9704.page, top: 35, bottom: 35, left: 27, right: 27 },
  grid: { ...gbt9704.grid, linePitch: 29 }
}

/** 固定值28磅, the pitch most offices set by hand; 22 lines leave a little room at the foot. */
const pitch28: Profile = {
  ...gbt9704,
  id: 'pitch-28',
  name: '行距固定值 28 磅',
  grid: { ...gbt9704.grid, linePitch: 28 }
}

/** Every layout an office can begin with, the standard's own first. */
export const profiles: readonly Profile[] = [gbt9704, level, letterProfile, pitch28, officeMargins]
