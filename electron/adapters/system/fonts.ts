import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { FontFace } from '../../core/typeface/face.ts'
import { scanFontFile } from './fonts-scan.ts'

/** The fonts of some folders. `faces` looks at the folders anew and reads only files it has not read before. */
export type FontShelf = { readonly faces: () => Promise<readonly FontFace[]> }

/** What the folders of fonts depend on: process.platform, environment and the user's own folder. */
export type Machine = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The machine this program runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() }
}

/** Where a machine keeps its fonts, the user's own first: a font installed for one user wins over one of the same name for all. */
export function fontFolders({ platform, env, home }: Machine): readonly string[] {
  switch (platform) {
    case 'win32':
      return [
        join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Microsoft', 'Windows', 'Fonts'),
        join(env['WINDIR'] ?? env['SystemRoot'] ?? 'C:\\Windows', 'Fonts')
      ]
    case 'darwin':
      return [join(home, 'Library', 'Fonts'), '/Library/Fonts', '/System/Library/Fonts']
    default:
      return [
        join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'fonts'),
        join(home, '.fonts'),
        '/usr/local/share/fonts',
        '/usr/share/fonts'
      ]
  }
}

/**
 * The fonts in folders and the folders below them. Nothing is read before the first question; answers are remembered by path, size and
 * time of change. Folders that are not there hold nothing.
 */
export function openFonts(folders: readonly string[]): FontShelf {
  const known = new Map<string, { readonly stamp: string; readonly faces: readonly FontFace[] }>()
  const facesOf = async (file: string): Promise<readonly FontFace[]> => {
    const stamp = await stampOf(file)
    const before = known.get(file)
    if (before?.stamp === stamp) return before.faces
    const faces = stamp === null ? [] : await scanFontFile(file)
    if (stamp === null) known.delete(file)
    else known.set(file, { stamp, faces })
    return faces
  }
  return {
    faces: async () => {
      const files = (await Promise.all(folders.map(folder => fontFiles(folder)))).flat()
      return (await inBatches([...new Set(files)], facesOf)).flat()
    }
  }
}

const atOnce = 16

async function inBatches<T>(files: readonly string[], read: (file: string) => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let from = 0; from < files.length; from += atOnce)
    all.push(...(await Promise.all(files.slice(from, from + atOnce).map(read))))
  return all
}

async function stampOf(file: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(file)
    return `${size} ${mtimeMs}`
  } catch {
    // Taken away between listing and looking, or a link that leads nowhere.
    return null
  }
}

/** In the order of their names, so that the same fonts give the same choice on every run. */
async function fontFiles(folder: string): Promise<readonly string[]> {
  let entries: readonly Dirent[]
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true })
  } catch {
    return []
  }
  return entries
    .filter(entry => /\.(ttf|otf|ttc|otc)$/i.test(entry.name) && !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
}
