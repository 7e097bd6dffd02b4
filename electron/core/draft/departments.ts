import type { Case } from '../case/case.ts'
import type { Unit } from '../unit/unit.ts'

/** 江临市教育局 and 市教育局 are the same department: the shorter name without its leading 市/县/区 ends the longer one. */
function sameDepartment(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short === long) return true
  const core = short.replace(/^(市|县|区|省)/, '')
  return core.length >= 3 && long.endsWith(core)
}

/** The names without repeats; of two names of one department the first stays. */
export function distinctDepartments(names: readonly string[]): readonly string[] {
  return names.reduce<readonly string[]>(
    (kept, name) => (name === '' || kept.some(other => sameDepartment(other, name)) ? kept : [...kept, name]),
    []
  )
}

/**
 * 会办单位 of the case in the order of the form, then whoever else handed something in; never the unit itself and never
 * the bureau that answers.
 */
export function helpingDepartments(kase: Case, unit: Unit): readonly string[] {
  const own = [unit.name, unit.shortName, kase.item.lead ?? '']
  const filed = kase.contributions.map(filed => filed.contribution.department ?? '')
  return distinctDepartments([...kase.item.helpers, ...filed]).filter(
    name => !own.some(other => other !== '' && sameDepartment(other, name))
  )
}

/** A department by the name under which the letter knows it: its name among the helping
 * departments, else as printed in what was handed in. */
export function departmentName(printed: string | null, helpers: readonly string[]): string {
  if (printed === null) return '有关部门'
  return helpers.find(name => sameDepartment(name, printed)) ?? printed
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/局$/, '局'],
  [/(委员会|委)$/, '委'],
  [/(办公室|办)$/, '办'],
  [/厅$/, '厅'],
  [/院$/, '院'],
  [/中心$/, '中心']
]

/** 我局, 你委 …: the word by which a letter speaks of an organ after its full name has been given. */
export function organPronoun(prefix: '我' | '你', organ: string): string {
  return prefix + (endings.find(([ending]) => ending.test(organ))?.[1] ?? '单位')
}
