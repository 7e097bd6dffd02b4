import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const mimes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

export type StaticFile = { readonly mime: string; readonly bytes: Uint8Array }

/** All files below the folder by the path they are asked for; only these are ever served. */
export async function loadStaticFiles(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, StaticFile>()
  for (const entry of entries) {
    const mime = mimes[extname(entry.name)]
    if (!entry.isFile() || mime === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(path.slice(folder.length).split(sep).join('/'), { mime, bytes: await readFile(path) })
  }
  return files
}
