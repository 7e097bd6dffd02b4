import { certificateSchema, type Certificate } from '../../core/layout/certificate/certificate.ts'
import { appendLine } from './atomic-file.ts'
import type { Ground } from './ground.ts'
import { readText } from './record.ts'

/** The certificates in a file of one a line, in the order in which they were given; a line that is none, as after a power cut, is left out. */
export async function readCertificates(path: string): Promise<readonly Certificate[]> {
  const text = await readText(path)
  return (text ?? '').split('\n').flatMap(line => {
    const read = certificateSchema.safeParse(parsed(line))
    return read.success ? [read.data] : []
  })
}

/** Adds a certificate at the end and has it on the disk before returning. */
export async function appendCertificate(
  ground: Ground,
  path: string,
  certificate: Certificate
): Promise<void> {
  await ground.mayWrite()
  const text = await readText(path)
  // What was cut off by a power cut keeps its own line, so that this one stays whole.
  const apart = text === null || text === '' || text.endsWith('\n') ? '' : '\n'
  await appendLine(path, apart + JSON.stringify(certificateSchema.parse(certificate)))
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
