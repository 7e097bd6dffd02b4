import { z } from 'zod'
import type { Case } from '../case/case.ts'
import type { Notice } from '../notice.ts'
import type { Ids } from '../powers.ts'
import type { Reply } from '../reply/reply.ts'
import type { Template } from '../template/template.ts'
import type { Unit } from '../unit/unit.ts'
import type { HistoryEntry } from '../workflow/stage.ts'
import type { Form } from './form.ts'

/** The documents of a case, in the order in which an office lays them together. */
export const documentKindSchema = z.enum([
  'reply',
  'request',
  'contribution',
  'feedback',
  'signing-sheet',
  'delivery-list',
  'public-copy',
  'public-summary',
  'follow-up'
])
export type DocumentKind = z.infer<typeof documentKindSchema>

/** What each kind of document is called. */
export const documentWord: Readonly<Record<DocumentKind, string>> = {
  reply: '答复',
  request: '会办函',
  contribution: '会办意见',
  feedback: '征询意见表',
  'signing-sheet': '发文稿纸',
  'delivery-list': '送达清单',
  'public-copy': '公开稿',
  'public-summary': '公开稿（摘要）',
  'follow-up': '续复'
}

/** Where on the screen what is missing can be filled in; `draft` is drafting (anew). */
export type MissingPlace =
  'item' | 'asks' | 'draft' | 'reply' | 'frame' | 'openness' | 'workflow' | 'templates' | 'number'

/**
 * Something a document still lacks: its place on paper stays empty. `message` says what and, where it helps, what to do; `place` is
 * null where there is nothing to be filled in.
 */
export type Missing = { readonly place: MissingPlace | null; readonly message: string }

/** All that documents of a case are made from. `templates` are those in force, `today` is YYYY-MM-DD, `ids` gives ids of blocks. */
export type PackageFacts = {
  readonly kase: Case
  readonly unit: Unit
  readonly history: readonly HistoryEntry[]
  readonly templates: readonly Template[]
  readonly today: string
  readonly ids: Ids
}

/** A letter is printed by the writers of replies, a form by those of forms. */
export type Printable =
  { readonly form: 'letter'; readonly reply: Reply } | { readonly form: 'sheet'; readonly sheet: Form }

/**
 * One document ready to be written. `recipient` is whom this copy is for, null when there is one for all; `notices` tell what a clerk should
 * look at before it goes out.
 */
export type PackageDocument = {
  readonly kind: DocumentKind
  readonly recipient: string | null
  readonly content: Printable
  readonly notices: readonly Notice[]
}

/**
 * A kind of document as it stands for a case: ready, to be had with empty places, or not to be had (`why`). `recipients` names the
 * copies; empty when there is one for all.
 */
export type Planned = {
  readonly kind: DocumentKind
  readonly state: 'ready' | 'incomplete' | 'not-possible'
  readonly why: Missing | null
  readonly missing: readonly Missing[]
  readonly recipients: readonly string[]
}

/** What a maker of documents gives: the documents with what they lack, or why there can be none. */
export type Made =
  | {
      readonly possible: true
      readonly documents: readonly PackageDocument[]
      readonly missing: readonly Missing[]
    }
  | { readonly possible: false; readonly why: Missing }

/** There can be no such document, for this reason. */
export function notPossible(place: Missing['place'], message: string): Made {
  return { possible: false, why: { place, message } }
}

/** Something missing, when it is. */
export function lacks(when: boolean, place: MissingPlace, message: string): readonly Missing[] {
  return when ? [{ place, message }] : []
}
