import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(name => /\.(ts|tsx)$/.test(name) && statSync(join(root, name)).isFile())
}

const program = [...filesUnder('electron'), ...filesUnder('renderer')]

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^'\n]+)'/g)].map(found => found[1] ?? '')
}

/** The part of the program a file belongs to: core, adapters, app, shells, renderer; the two door files are shells. */
function partOf(file: string): string {
  const [first, second] = file.split(sep)
  if (first === 'renderer') return 'renderer'
  return second === 'main.ts' || second === 'preload.ts' ? 'shells' : (second ?? '')
}

function inside(file: string): { target: string; from: string }[] {
  return importsOf(file)
    .filter(name => name.startsWith('.'))
    .map(name => ({ from: file, target: relative(root, resolve(root, dirname(file), name)) }))
}

const mayImport: Record<string, readonly string[]> = {
  core: ['core'],
  adapters: ['adapters', 'core'],
  app: ['app', 'adapters', 'core'],
  shells: ['shells', 'app', 'core'],
  renderer: ['renderer', 'core']
}

test('arrows run core ← adapters ← app ← shells and core ← renderer, and nowhere else', () => {
  const wrong = program.flatMap(inside).filter(({ from, target }) => {
    // Word lists are data, not code: an office may edit them, and the core is built with them.
    if (target.startsWith(join('data', 'words'))) return partOf(from) !== 'core'
    const to = target.startsWith('renderer') ? 'renderer' : partOf(target)
    return !(mayImport[partOf(from)] ?? []).includes(to)
  })
  expect(wrong).toEqual([])
})

test('the core imports only libraries without input or output', () => {
  const pure = ['zod', 'fuse.js', 'pinyin-pro', 'diff', 'dayjs', 'chinese-days', 'opencc-js']
  const wrong = filesUnder('electron/core').flatMap(file =>
    importsOf(file)
      .filter(
        name =>
          !name.startsWith('.') && !pure.some(library => name === library || name.startsWith(`${library}/`))
      )
      .map(name => `${file}: ${name}`)
  )
  expect(wrong).toEqual([])
})

test('only the desktop door imports electron', () => {
  const wrong = program.filter(
    file =>
      importsOf(file).includes('electron') &&
      !['electron/main.ts', 'electron/preload.ts'].includes(file) &&
      !file.startsWith('electron/shells/desktop/')
  )
  expect(wrong).toEqual([])
})

test('adapters for different outside things never import one another', () => {
  const family = (file: string) => file.split(sep).slice(2, 3).join('')
  const wrong = filesUnder('electron/adapters')
    .flatMap(inside)
    .filter(
      ({ from, target }) => target.startsWith(join('electron', 'adapters')) && family(from) !== family(target)
    )
  expect(wrong).toEqual([])
})

test('no file or folder is a drawer', () => {
  const drawer = /(^|[-/])(utils?|helpers?|managers?|services?|common|misc|shared|lib)([-./]|$)/
  expect(program.filter(file => drawer.test(relative('electron', file).split(sep).join('/')))).toEqual([])
})

test('no program file is longer than 300 lines', () => {
  const long = program
    .map(file => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('types are not escaped: no any, no non-null assertion, no ts-ignore', () => {
  const escape = /:\s*any\b|\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)|[\w)\]]!(?=[.;,)\]\s])(?!=)/
  const wrong = program.flatMap(file =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .map((line, index) => ({
        line: line.replace(/(['"`])(?:\\.|(?!\1).)*\1/g, ''),
        at: `${file}:${index + 1}`
      }))
      .filter(({ line }) => !/^\s*(\*|\/\/|\/\*)/.test(line) && escape.test(line))
      .map(({ at, line }) => `${at} ${line.trim()}`)
  )
  expect(wrong).toEqual([])
})
