import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { z } from 'zod'

/** The one address the page is loaded from; no other may use the bridge or be shown. */
export const pageOrigin = 'app://banfu'

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(800).max(20000),
  height: z.number().int().min(600).max(20000),
  maximized: z.boolean()
})
export type Bounds = z.infer<typeof boundsSchema>

/**
 * The bounds remembered from last time, if they can still be used: well-formed, and at least a hand's breadth (120 × 60 pixels)
 * of them on a screen that is there now.
 */
export function usableBounds(remembered: unknown, screens: readonly Rectangle[]): Bounds | null {
  const read = boundsSchema.safeParse(remembered)
  if (!read.success) return null
  const bounds = read.data
  const overlap = (start: number, length: number, otherStart: number, otherLength: number) =>
    Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)
  const seen = screens.some(
    screen =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= 120 &&
      overlap(bounds.y, bounds.height, screen.y, screen.height) >= 60
  )
  return seen ? bounds : null
}

/** How the main window is made: sandboxed, isolated, without Node in the page. */
export function windowSettings(bounds: Bounds | null, preload: string): BrowserWindowConstructorOptions {
  const place = bounds === null ? { width: 1366, height: 768 } : bounds
  return {
    ...place,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '办复',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false
    }
  }
}

/** Whether a frame's address is our own page's. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}` === pageOrigin
  } catch {
    return false
  }
}

/** Sent with every page: nothing from outside, no scripts in the text, no embedding. */
export const contentPolicy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; " +
  "frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
