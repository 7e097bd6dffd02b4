import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { makeVault } from '../../../app/open-app.ts'
import { readUnitText } from '../../../app/read-unit.ts'
import { Fault } from '../../../core/fault.ts'
import type { Unit } from '../../../core/unit/unit.ts'
import { command } from '../command.ts'
import { vaultOf, type Common } from '../doors.ts'
import { done } from '../terminal.ts'

type InitOptions = Common & { readonly name?: string; readonly unit?: string }

/** `init`: makes a vault. */
export function addLibraryCommands(program: Command): void {
  const init = command<InitOptions>(program, 'init', '新建工作库')
  init.line.option('--name <NAME>', '单位全称').option('--unit <FILE>', '单位档案（JSON）')
  init.runs(async (_given, options) => {
    const unit = options.unit === undefined ? null : await readUnit(options.unit)
    const name = unit?.name ?? options.name ?? '本单位'
    const folder = vaultOf(options)
    await makeVault(folder, { name, unit })
    return done({ vault: folder, unit: name }, `已新建工作库：${folder}（${name}）`)
  })
}

/** Reads a unit from a JSON file; Fault when it is missing or not a unit. */
export async function readUnit(path: string): Promise<Unit> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Fault('not-found', path, { cause })
  })
  try {
    return readUnitText(text)
  } catch (cause) {
    throw new Fault('bad-input', `单位档案“${path}”的内容不对`, { cause })
  }
}
