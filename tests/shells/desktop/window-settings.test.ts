import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  contentPolicy,
  isOwnPage,
  usableBounds,
  windowSettings
} from '../../../electron/shells/desktop/window-settings.ts'

const screen = { x: 0, y: 0, width: 1366, height: 768 }
const bounds = { x: 100, y: 50, width: 1200, height: 700, maximized: false }

test('the window is sandboxed and isolated, and the page has no Node', () => {
  expect(windowSettings(null, '/preload.cjs').webPreferences).toMatchObject({
    preload: '/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false
  })
})

test('the window opens where it stood, or at a size that fits the smallest office screen', () => {
  expect(windowSettings(bounds, 'p')).toMatchObject({ x: 100, y: 50, width: 1200, height: 700 })
  expect(windowSettings(null, 'p')).toMatchObject({ width: 1366, height: 768 })
})

test.each([
  ['as remembered', bounds, true],
  ['on a second screen that is gone', { ...bounds, x: 3000 }, false],
  ['almost out of sight', { ...bounds, x: 1300 }, false],
  ['too small to use', { ...bounds, width: 300 }, false],
  ['written by something else', { left: 1 }, false],
  ['missing', null, false]
])('bounds %s are usable: %s', (_name, remembered, usable) => {
  expect(usableBounds(remembered, [screen]) !== null).toBe(usable)
})

test.each([
  ['app://banfu/', true],
  ['app://banfu/index.html#/cases', true],
  ['app://banfu.example/', false],
  ['https://banfu/', false],
  ['file:///etc/passwd', false],
  ['about:blank', false],
  ['', false]
])('%s is our own page: %s', (address, own) => {
  expect(isOwnPage(address)).toBe(own)
})

test('the policy allows nothing from outside and no inline script', () => {
  expect(contentPolicy).toContain("default-src 'self'")
  expect(contentPolicy).not.toMatch(/script-src|unsafe-eval|https?:|\*/)
})

test('the bridge exposes its six functions and never ipcRenderer itself', () => {
  const preload = readFileSync('electron/preload.ts', 'utf8')
  expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
  expect(preload.match(/ipcRenderer\.invoke/g)).toHaveLength(6)
  expect(preload).not.toMatch(/ipcRenderer\.(send|on)\b|exposeInMainWorld\([^)]*ipcRenderer/)
})
