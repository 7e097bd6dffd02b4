import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Door } from '../../electron/app/open-app.ts'
import type { FoundPassage } from '../../electron/core/calls/search.ts'
import type { UseTally } from '../../electron/core/library/uses.ts'
import type { Block } from '../../electron/core/reply/reply.ts'
import { p } from '../../electron/core/reply/build.ts'
import { at, carry, office, readyCase, replyOf } from './journey.ts'
import { faultOf, importAll, openAt, sampleFiles, sampleVault, value } from './open.ts'

const asked = { limit: 30, sort: 'relevance', kind: 'reply', hidden: [], spelling: 'corrected' } as const

async function withLibrary(): Promise<{ readonly door: Door; readonly folder: string }> {
  const folder = await sampleVault()
  const door = await openAt(folder)
  const replies = join(sampleFiles, 'replies')
  await importAll(
    door,
    (await readdir(replies)).map(name => join(replies, name))
  )
  return { door, folder }
}

async function found(door: Door, text: string) {
  return value(door, 'search.find', { ...asked, text, hidden: [] })
}

async function usesOf(door: Door, passageId: string): Promise<UseTally | null | undefined> {
  const passages = (await found(door, '公共数据开放')).found.flatMap(each => each.passages)
  return passages.find(({ passage }) => passage.id === passageId)?.uses
}

async function firstHit(door: Door): Promise<FoundPassage> {
  const [best] = (await found(door, '公共数据开放')).found
  const [passage] = best?.passages ?? []
  if (best === undefined || passage === undefined) throw new Error('nothing found')
  return { ...passage, source: best.source }
}

function taken({ passage, source }: FoundPassage, text: string): Block {
  const from = {
    kind: 'passage',
    sourceId: source.id,
    passageId: passage.id,
    label: source.facts.number ?? '',
    year: source.facts.year,
    original: passage.text
  } as const
  return { ...p(text), id: 'reused-1', from }
}

async function withReuse(door: Door) {
  const hit = await firstHit(door)
  const ready = await readyCase(door)
  const reply = replyOf(ready)
  const body = reply.body.toSpliced(-1, 0, taken(hit, `${hit.passage.text}以上工作还在推进。`))
  return { hit, view: await value(door, 'case.saveReply', { ...at(ready), reply: { ...reply, body } }) }
}

test('a passage knows the letters it was reused in, and counts them once they went out', async () => {
  const { door } = await withLibrary()
  const { hit, view } = await withReuse(door)
  const { id } = hit.passage
  expect(await usesOf(door, id)).toBeNull()
  expect(await value(door, 'source.uses', { sourceId: hit.source.id })).toMatchObject([
    { caseId: view.kase.id, passageId: id, stage: 'drafting', outcome: null }
  ])
  const archived = await carry(door, view, 'archive')
  const tally = await usesOf(door, id)
  expect(tally).toMatchObject({ times: 1, satisfied: 0 })
  expect(tally?.changed).toBeGreaterThan(0)
  await value(door, 'case.recordOutcome', { ...at(archived), actor: office, outcome: 'satisfied' })
  expect(await usesOf(door, id)).toMatchObject({ times: 1, satisfied: 1 })
})

test('uses are there again when the vault is opened anew', async () => {
  const { door, folder } = await withLibrary()
  const { hit, view } = await withReuse(door)
  await carry(door, view, 'number')
  await door.close()
  const again = await openAt(folder)
  expect(await usesOf(again, hit.passage.id)).toMatchObject({ times: 1 })
})

test('what the deputy said is kept with the case, told in its history, and known of the filed letter', async () => {
  const { door, folder } = await withLibrary()
  const { view } = await withReuse(door)
  const archived = await carry(door, view, 'archive')
  const ticket = await value(door, 'case.export', { caseId: archived.kase.id, format: 'docx' })
  await importAll(door, [join(folder, 'outbox', ticket.fileName)])
  const view2 = await value(door, 'case.recordOutcome', {
    ...at(archived),
    actor: office,
    outcome: 'partly'
  })
  expect(view2.kase.outcome?.value).toBe('partly')
  const { entries } = await value(door, 'case.history', { caseId: archived.kase.id })
  expect(entries.at(-1)?.note).toBe('代表、委员评价：基本满意')
  const filed = (await value(door, 'source.list', {})).find(source => source.fileName === ticket.fileName)
  expect(filed?.facts.outcome).toBe('partly')
})

test('before the letter has its number nothing can be said of it', async () => {
  const door = await openAt(await sampleVault())
  const ready = await readyCase(door)
  const fault = await faultOf(door, 'case.recordOutcome', {
    ...at(ready),
    actor: office,
    outcome: 'satisfied'
  })
  expect(fault).toBe('bad-input')
})
