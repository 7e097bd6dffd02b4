import type { Envelope } from './contract.ts'

/** A file the user handed in, by the id under which calls name it. */
export type Uploaded = { readonly uploadId: string; readonly fileName: string }

/** Files and folders the user chose, by the id under which calls name them. */
export type HandedPlace = { readonly placeId: string; readonly name: string }

/** A file as the page holds it; what the desktop makes of it is the preload's business. */
type File = { readonly name: string }

/**
 * What the desktop puts into the page as `window.banfu`, and all of it. The page never sees a path: files go in as ids
 * and come out through the desktop's own dialogs.
 */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<Envelope<unknown>>
  readonly upload: (fileName: string, bytes: ArrayBuffer) => Promise<Envelope<Uploaded>>
  /** Lets the user choose files, or a folder with everything below it; null when the dialog was cancelled. */
  readonly pickPlace: (what: 'files' | 'folder') => Promise<Envelope<HandedPlace | null>>
  /** Makes a place of files and folders that were dropped on the page. */
  readonly placeOf: (files: readonly File[]) => Promise<Envelope<HandedPlace | null>>
  /** Opens a copy of an export with the program the machine has for it; `opened` is false when it has none. */
  readonly openExport: (exportId: string) => Promise<Envelope<{ readonly opened: boolean }>>
  /** Lets the user say where an export goes; `saved` is false when the dialog was cancelled. */
  readonly saveExport: (exportId: string) => Promise<Envelope<{ readonly saved: boolean }>>
}

/** The channel each function of the bridge runs over. */
export const bridgeChannels = {
  call: 'banfu:call',
  upload: 'banfu:upload',
  pickPlace: 'banfu:pick-place',
  placeOf: 'banfu:place-of',
  saveExport: 'banfu:save-export',
  openExport: 'banfu:open-export'
} as const satisfies Record<keyof Bridge, string>
