import type { CallName, Envelope, Input, Output } from '../../electron/core/contract.ts'

export type Upload = { readonly uploadId: string; readonly fileName: string }

/** What the desktop's preload hands to the page. No file path ever passes here. */
export type Bridge = {
  readonly call: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Envelope<Output<Name>>>
  readonly upload: (fileName: string, bytes: ArrayBuffer) => Promise<Envelope<Upload>>
  readonly pickFiles: () => Promise<Envelope<readonly Upload[]>>
  readonly saveExport: (exportId: string) => Promise<Envelope<{ readonly saved: boolean }>>
  readonly printPdf: (exportId: string) => Promise<Envelope<{ readonly saved: boolean }>>
}

declare global {
  interface Window {
    readonly banfu?: Bridge
  }
}

/** The desktop bridge, or null in a browser. */
export function desktopBridge(): Bridge | null {
  return window.banfu ?? null
}
