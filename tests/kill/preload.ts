import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { relative, sep } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { diceOf } from '../fuzz/dice.ts'

/**
 * Loaded before a program (`node --import`): counts what changes the disk below BANFU_KILL_UNDER and kills the program at the one BANFU_KILL_AT, by BANFU_KILL_HOW: `before` it,
 * `through` the middle of its bytes (what has none is done, and nobody hears of it), or when all but the `last` byte is written. BANFU_KILL_JITTER, a seed, holds each up for up to
 * 4 ms, so that what goes on side by side ends in another order. Every change is told on channel 3.
 */
const under = process.env['BANFU_KILL_UNDER'] ?? ''
const at = Number(process.env['BANFU_KILL_AT'] ?? 0)
const how = process.env['BANFU_KILL_HOW'] ?? 'before'
const seed = Number(process.env['BANFU_KILL_JITTER'] ?? 0)
const dice = diceOf(seed)
let count = 0

type Work = (...given: never[]) => Promise<unknown>
type Bytes = string | Uint8Array
type Change = {
  readonly does: string
  readonly path: string
  readonly whole: () => Promise<unknown>
  /** Writes the first so many bytes; null of what has none. */
  readonly part: { readonly bytes: number; readonly write: (bytes: number) => Promise<unknown> } | null
}

/** A program's own lock is no part of what it keeps, and its log no part of what it does. */
function counts(path: string): boolean {
  const inside = relative(under, path)
  return !inside.startsWith('..') && !/^(?:lock|log)/.test(inside.split(sep)[0] ?? '')
}

async function changing({ does, path, whole, part }: Change): Promise<unknown> {
  if (!counts(path)) return whole()
  if (seed > 0) await setTimeout(dice.below(5))
  count += 1
  fs.writeSync(3, `${count} ${does} ${relative(under, path)}\n`)
  if (count !== at) return whole()
  if (how !== 'before') {
    if (part === null) await whole()
    else await part.write(how === 'last' ? part.bytes - 1 : part.bytes >> 1)
  }
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

/** Puts a function in the place of another in a module's object or a prototype, and gives the other. */
function replace(holder: object, name: string, make: (before: Work) => Work): void {
  const before = (Reflect.get(holder, name) as Work).bind(holder)
  Reflect.set(holder, name, make(before))
}

const opened = new WeakMap<object, string>()
const files = fs.promises
for (const name of ['rename', 'link', 'copyFile'])
  replace(files, name, before => async (...given: never[]) => {
    const [from, to] = given as readonly string[]
    const whole = () => before(...given)
    return changing({ does: name, path: to ?? from ?? '', whole, part: null })
  })
for (const name of ['rm', 'rmdir', 'mkdir', 'truncate'])
  replace(files, name, before => async (...given: never[]) => {
    const path = String(given[0])
    const whole = () => before(...given)
    // A folder that is there, and a file that is not, stay as they are.
    if (name !== 'truncate' && fs.existsSync(path) === (name === 'mkdir')) return whole()
    return changing({ does: name, path, whole, part: null })
  })
replace(files, 'open', before => async (...given: never[]) => {
  const [path, flag] = given as readonly string[]
  const open = async () => {
    const file = (await before(...given)) as object
    opened.set(file, path ?? '')
    return file
  }
  // Opening to write makes the file, or empties it.
  return flag === undefined || flag === 'r'
    ? open()
    : changing({ does: 'open', path: path ?? '', whole: open, part: null })
})

const handle = await files.open(process.execPath)
const prototype: object = Object.getPrototypeOf(handle)
await handle.close()
const plainWrite = Reflect.get(prototype, 'write') as (...given: unknown[]) => Promise<unknown>
for (const name of ['write', 'writeFile', 'appendFile']) {
  const before = Reflect.get(prototype, name) as Work
  Reflect.set(prototype, name, async function (this: object, ...given: never[]) {
    const [content] = given as unknown as readonly Bytes[]
    const bytes = Buffer.from(content ?? '')
    return changing({
      does: name,
      path: opened.get(this) ?? '/',
      whole: () => before.call(this, ...given),
      part: { bytes: bytes.length, write: length => plainWrite.call(this, bytes, 0, length) }
    })
  })
}
syncBuiltinESMExports()
