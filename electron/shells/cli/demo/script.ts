import { readFile } from 'node:fs/promises'
import { z } from 'zod'

/** What the people of the sample do by hand: who they are, which old passage they take up and what it becomes, and what they reword. */
const scriptSchema = z.object({
  clerk: z.string(),
  reviewer: z.string(),
  signer: z.string(),
  office: z.string(),
  category: z.enum(['A', 'B', 'C', 'D']),
  passage: z.object({ words: z.string(), ask: z.string(), becomes: z.string() }),
  edits: z.array(z.tuple([z.string(), z.string()]))
})
export type Script = z.infer<typeof scriptSchema>

/** Reads the sample's journey.json. */
export async function readScript(path: string): Promise<Script> {
  return scriptSchema.parse(JSON.parse(await readFile(path, 'utf8')))
}
