import { BrowserWindow, screen } from 'electron'
import { readRemembered, remember } from './remembered.ts'
import { isOwnPage, pageOrigin, usableBounds, windowSettings } from './window-settings.ts'

/** Makes the main window where it stood last time, still empty. It can show our own page only: other addresses and new windows are refused. */
export async function makeWindow(preload: string, boundsFile: string): Promise<BrowserWindow> {
  const screens = screen.getAllDisplays().map(display => display.workArea)
  const bounds = usableBounds(await readRemembered(boundsFile), screens)
  const window = new BrowserWindow(windowSettings(bounds, preload))
  if (bounds?.maximized === true) window.maximize()

  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event, address) => {
    if (!isOwnPage(address)) event.preventDefault()
  })
  window.webContents.on('will-attach-webview', event => event.preventDefault())
  window.on('close', () => {
    const kept = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    remember(boundsFile, kept).catch((error: unknown) => console.error(error))
  })
  window.once('ready-to-show', () => window.show())
  return window
}

/** Loads the page; whatever answers it must be in place before. */
export async function showPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${pageOrigin}/`)
}
