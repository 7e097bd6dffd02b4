import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Door } from '../../../app/open-app.ts'
import { Fault } from '../../../core/fault.ts'
import type { Profile } from '../../../core/layout/profile.ts'
import { bases } from '../../../core/layout/profiles/bases.ts'
import {
  fields,
  fieldsOf,
  isChanged,
  printedValue,
  standardFor,
  withWritten
} from '../../../core/layout/profiles/fields.ts'
import { elementRules } from '../../../core/layout/profiles/font-fields.ts'
import { readLayoutFile } from '../../../core/layout/profiles/layout-file.ts'
import { fontWords } from '../../../core/layout/profiles/take-over.ts'
import { elementWord } from '../../../core/layout/element-words.ts'
import type { Unit } from '../../../core/unit/unit.ts'
import { ask } from '../../ask.ts'
import { command } from '../command.ts'
import { inVault, type Common } from '../doors.ts'
import { done, WrongWords } from '../terminal.ts'

type Which = Common & { readonly profile?: string }
type SetOptions = Which & { readonly base?: string; readonly from?: string }

/** `profile list|show|set`: the layouts of the unit and their settings. */
export function addProfileCommands(program: Command): void {
  const group = program
    .command('profile')
    .description('版式：查看和修改')
    .helpOption('-h, --help', '显示用法')

  command<Common>(group, 'list', '列出本单位的版式和可以选用的版式').runs((_given, options) =>
    inVault(options, async door => {
      const unit = await unitOf(door)
      const own = [unit.profile, ...unit.profiles].map(({ id, name }) => ({ id, name }))
      const uses = Object.entries(unit.profileUses)
      return done(
        { own, uses: unit.profileUses, bases: bases.map(({ id, name, where }) => ({ id, name, where })) },
        '本单位的版式：',
        ...own.map(({ id, name }) => `  ${id}　${name}${usedFor(id, uses)}`),
        '可以选用（profile set --base）：',
        ...bases.map(({ id, name, where }) => `  ${id}　${name}　${where}`)
      )
    })
  )

  const show = command<Which>(group, 'show', '显示一种版式的全部设置，与标准不同的标 *')
  show.line.option('--profile <ID>', '哪一种版式，默认为本单位版式')
  show.runs((_given, options) =>
    inVault(options, async door => {
      const profile = chosen(await unitOf(door), options.profile)
      return done(profile, `${profile.id}　${profile.name}`, ...settingLines(profile), ...fontLines(profile))
    })
  )

  const set = command<SetOptions>(group, 'set [FIELD] [VALUE]', '修改版式的一项，如：profile set page.top 35')
  set.line
    .option('--profile <ID>', '哪一种版式，默认为本单位版式')
    .option('--base <ID>', '换成这种版式或印法')
    .option('--from <FILE>', '换成由“导出”得到的版式文件（JSON）')
  set.runs(([id, value], options) =>
    inVault(options, async door => {
      const unit = await unitOf(door)
      const before = chosen(unit, options.profile)
      const begun = await begunWith(before, options)
      const after = id === undefined ? begun : withSetting(begun, id, value ?? '')
      if (after === before) throw new WrongWords('要写明改哪一项和改成什么，或用 --base、--from。')
      await ask(door, 'unit.save', { unit: withProfile(unit, after) })
      return done(after, `已保存版式“${after.name}”。`)
    })
  )
}

async function unitOf(door: Door): Promise<Unit> {
  const unit = await ask(door, 'unit.get', {})
  if (unit === null) throw new Fault('bad-input', '还没有填写单位档案')
  return unit
}

function chosen(unit: Unit, id: string | undefined): Profile {
  if (id === undefined) return unit.profile
  const found = [unit.profile, ...unit.profiles].find(profile => profile.id === id)
  if (found === undefined) throw new Fault('not-found', `版式 ${id}`)
  return found
}

function withProfile(unit: Unit, profile: Profile): Unit {
  if (unit.profile.id === profile.id) return { ...unit, profile }
  return { ...unit, profiles: unit.profiles.map(each => (each.id === profile.id ? profile : each)) }
}

async function begunWith(before: Profile, { base, from }: SetOptions): Promise<Profile> {
  if (from !== undefined) {
    const text = await readFile(from, 'utf8').catch((cause: unknown) => {
      throw new Fault('not-found', from, { cause })
    })
    const read = readLayoutFile(text)
    if (read === null) throw new Fault('bad-input', `“${from}”不是版式文件`)
    return { ...read, id: before.id }
  }
  if (base === undefined) return before
  const found = bases.find(({ id }) => id === base)
  if (found === undefined) throw new Fault('not-found', `可以选用的版式 ${base}`)
  return found.begin(before)
}

function withSetting(profile: Profile, id: string, value: string): Profile {
  const field = fields.find(each => each.id === id)
  if (field === undefined) throw new WrongWords(`没有“${id}”这一项。profile show 会列出所有的项。`)
  const change = withWritten(field, profile, value)
  if ('wrong' in change) throw new Fault('bad-input', change.wrong)
  return change.profile
}

function settingLines(profile: Profile): readonly string[] {
  return fieldsOf(profile).map(field => {
    const value = `${field.id}　${field.label}：${printedValue(field, profile)}`
    return isChanged(field, profile)
      ? `* ${value}（标准：${printedValue(field, standardFor(profile))}）`
      : `  ${value}`
  })
}

function fontLines(profile: Profile): readonly string[] {
  const standard = standardFor(profile)
  return elementRules.map(({ element }) => {
    const words = fontWords(profile.fonts[element])
    const usual = fontWords(standard.fonts[element])
    const value = `fonts.${element}　${elementWord[element]}：${words}`
    return words === usual ? `  ${value}` : `* ${value}（标准：${usual}）`
  })
}

const kindWords: Readonly<Record<string, string>> = {
  answer: '答复',
  contribution: '会办意见',
  request: '会办函'
}

function usedFor(id: string, uses: readonly (readonly [string, string])[]): string {
  const kinds = uses.filter(([, used]) => used === id).map(([kind]) => kindWords[kind] ?? kind)
  return kinds.length === 0 ? '' : `（用于${kinds.join('、')}）`
}
