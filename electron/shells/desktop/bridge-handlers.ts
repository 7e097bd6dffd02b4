import { app, BrowserWindow, dialog, ipcMain, shell, type IpcMainInvokeEvent } from 'electron'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Door } from '../../app/open-app.ts'
import { bridgeChannels, type Bridge, type HandedPlace } from '../../core/bridge.ts'
import type { Envelope } from '../../core/contract.ts'
import { faultSentence } from '../../core/fault-sentences.ts'
import { Fault } from '../../core/fault.ts'
import { isOwnPage } from './window-settings.ts'

const readable = ['docx', 'doc', 'wps', 'pdf', 'txt', 'md', 'html', 'htm', 'xlsx', 'zip']

/** Answers the bridge's calls from our own page; a call from any other frame is an error. */
export function answerBridge(door: Door, window: BrowserWindow): void {
  const bridge: Omit<Bridge, 'placeOf'> = {
    call: (name, input) => door.call(name, input),
    upload: async (fileName, bytes) => ({
      ok: true,
      value: { uploadId: door.uploads.addBytes(fileName, new Uint8Array(bytes)), fileName }
    }),
    pickPlace: what => enveloped(() => pick(door, window, what)),
    saveExport: exportId =>
      enveloped(async () => {
        const { fileName, bytes } = door.exports.get(exportId)
        return save(window, fileName, bytes)
      }),
    openExport: exportId =>
      enveloped(async () => {
        const { fileName, bytes } = door.exports.get(exportId)
        return openCopy(fileName, bytes)
      })
  }
  const trusted =
    <Given extends unknown[], T>(work: (...given: Given) => Promise<T>) =>
    (event: IpcMainInvokeEvent, ...given: Given) => {
      if (!isOwnPage(event.senderFrame?.url ?? '')) throw new Error('a strange frame called the bridge')
      return work(...given)
    }
  ipcMain.handle(bridgeChannels.call, trusted(bridge.call))
  ipcMain.handle(bridgeChannels.upload, trusted(bridge.upload))
  ipcMain.handle(bridgeChannels.pickPlace, trusted(bridge.pickPlace))
  // The preload gives paths of files the page was handed by the user; the page itself never has one.
  ipcMain.handle(
    bridgeChannels.placeOf,
    trusted((paths: unknown) => enveloped(async () => placeAt(door, paths)))
  )
  ipcMain.handle(bridgeChannels.saveExport, trusted(bridge.saveExport))
  ipcMain.handle(bridgeChannels.openExport, trusted(bridge.openExport))
}

async function enveloped<T>(work: () => Promise<T>): Promise<Envelope<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ok: false, fault: { code: error.code, message: faultSentence(error.code, error.subject) } }
  }
}

async function pick(
  door: Door,
  window: BrowserWindow,
  what: 'files' | 'folder'
): Promise<HandedPlace | null> {
  const chosen = await dialog.showOpenDialog(window, {
    title: what === 'files' ? '选择文件' : '选择文件夹',
    properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory', 'multiSelections'],
    filters: what === 'files' ? [{ name: '文档', extensions: readable }] : []
  })
  return chosen.filePaths.length === 0 ? null : door.places.add(chosen.filePaths)
}

function placeAt(door: Door, paths: unknown): HandedPlace | null {
  const real = Array.isArray(paths)
    ? paths.filter((path): path is string => typeof path === 'string' && isAbsolute(path))
    : []
  return real.length === 0 ? null : door.places.add(real)
}

/** A copy in the folder for temporary files, each in a folder of its own, so that no other program's hold on an older copy is in the way. */
async function openCopy(fileName: string, bytes: Uint8Array): Promise<{ readonly opened: boolean }> {
  const path = join(app.getPath('temp'), fileName)
  try {
    const folder = await mkdtemp(join(app.getPath('temp'), 'banfu-'))
    const copy = join(folder, fileName)
    await writeFile(copy, bytes)
    return { opened: (await shell.openPath(copy)) === '' }
  } catch (cause) {
    throw new Fault('disk', path, { cause })
  }
}

async function save(
  window: BrowserWindow,
  fileName: string,
  bytes: Uint8Array
): Promise<{ readonly saved: boolean }> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '保存到',
    defaultPath: fileName
  })
  if (canceled || filePath === '') return { saved: false }
  try {
    await writeFile(filePath, bytes)
  } catch (cause) {
    throw new Fault('disk', filePath, { cause })
  }
  return { saved: true }
}
