import type { Bridge } from '../../electron/core/bridge.ts'

declare global {
  interface Window {
    readonly banfu?: Bridge
  }
}

/** The desktop bridge, or null in a browser. */
export function desktopBridge(): Bridge | null {
  return window.banfu ?? null
}
