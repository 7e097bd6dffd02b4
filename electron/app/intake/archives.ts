import { z } from 'zod'
import { Fault } from '../../core/fault.ts'
import type { Entry } from '../../core/intake/entry.ts'
import type { App } from '../app.ts'

const fileName = 'archives.json'
const storedSchema = z.record(z.string(), z.object({ size: z.number(), modified: z.number().nullable() }))
type Stored = z.infer<typeof storedSchema>[string]

/** Zips whose files were all looked at, by path. A rebuildable cache: a zip that is not in it is opened once more. */
export type Archives = {
  readonly known: (path: string) => Stored | undefined
  readonly note: (entry: Entry) => void
  readonly save: () => Promise<void>
}

/** The zips noted by earlier intakes. */
export async function openArchives({ vault }: Pick<App, 'vault'>): Promise<Archives> {
  const bytes = await vault.index.read(fileName)
  const archives = new Map(Object.entries(bytes === null ? {} : parse(new TextDecoder().decode(bytes))))
  let dirty = false
  return {
    known: path => archives.get(path),
    note: ({ path, size, modified }) => {
      const before = archives.get(path)
      if (before?.size === size && before.modified === modified) return
      archives.set(path, { size, modified })
      dirty = true
    },
    save: async () => {
      if (!dirty || vault.readOnly) return
      dirty = false
      const text = JSON.stringify(Object.fromEntries(archives))
      try {
        await vault.index.write(fileName, new TextEncoder().encode(text))
      } catch (error) {
        if (!(error instanceof Fault)) throw error
      }
    }
  }
}

function parse(text: string): Record<string, Stored> {
  try {
    const read = storedSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}
