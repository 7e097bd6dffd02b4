import { app } from 'electron'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { makeVault, openApp } from '../../app/open-app.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { Fault } from '../../core/fault.ts'
import { defaultVault, findProgram } from '../program.ts'
import { answerBridge } from './bridge-handlers.ts'
import { setMenu } from './menu.ts'
import { makeWindow, showPage } from './open-window.ts'
import { servePage } from './page.ts'
import { readRemembered } from './remembered.ts'

/** Opens the vault of last time and its window; a second start brings that window to the front. */
export async function startDesktop(): Promise<void> {
  await app.whenReady()
  const program = findProgram()
  const vaultFile = join(app.getPath('userData'), 'vault.json')
  const door = await openApp(await vaultFolder(vaultFile), program).catch((error: unknown) => {
    throw error instanceof Fault ? new Error(faultSentence(error.code, error.subject)) : error
  })
  servePage(join(program.resources, 'out', 'renderer'))
  const window = await makeWindow(
    join(program.resources, 'out', 'preload', 'preload.cjs'),
    join(app.getPath('userData'), 'window.json')
  )
  answerBridge(door, window)
  setMenu(window, vaultFile)
  await showPage(window)

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  let closed = false
  app.on('will-quit', event => {
    if (closed) return
    event.preventDefault()
    door.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}

const rememberedVault = z.object({ folder: z.string().min(1) })

async function vaultFolder(vaultFile: string): Promise<string> {
  const remembered = rememberedVault.safeParse(await readRemembered(vaultFile))
  const folder = remembered.success ? remembered.data.folder : defaultVault()
  const empty = !existsSync(folder) || readdirSync(folder).length === 0
  if (empty) await makeVault(folder, { name: '', unit: null })
  return folder
}
