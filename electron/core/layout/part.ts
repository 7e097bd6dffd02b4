import { framed } from '../reply/build.ts'
import type { Frame, Reply } from '../reply/reply.ts'
import type { Profile } from './profile.ts'

/** Which part of a document is printed; `signature` says whether a body alone ends in 署名 and 成文日期. */
export type PartWanted = {
  readonly part: 'whole' | 'body'
  readonly signature: 'printed' | 'left-out'
}

/** A reply and the page it is printed on. */
export type Sheet = { readonly reply: Reply; readonly profile: Profile }

/**
 * What is printed when only a part of a document is wanted. The body alone is the 主体 (GB/T 9704—2012 7.3): title, addressees, text,
 * 附件说明, signature and date, 附注 and 附件; without 版头 (7.2), 版记 (7.4) and page numbers (7.5), and without the marks an
 * office prints among them.
 */
export function partOf({ reply, profile }: Sheet, { part, signature }: PartWanted): Sheet {
  if (part === 'whole') return { reply, profile }
  const signed: Partial<Frame> = signature === 'printed' ? {} : { signature: [], date: null }
  return {
    reply: framed(reply, { ...withoutHead(reply.frame, profile), ...signed, copies: [], printing: null }),
    profile: {
      ...profile,
      letter: null,
      imprint: { ...profile.imprint, show: false },
      pageNumber: { ...profile.pageNumber, show: false }
    }
  }
}

function withoutHead(frame: Frame, { head, openness }: Profile): Partial<Frame> {
  const marked = ['above-letterhead', 'block', 'number-line', 'number-suffix', 'none'].includes(head.category)
  const opened = ['block', 'number-line', 'none'].includes(openness)
  return {
    letterhead: null,
    number: null,
    signers: head.signer.place === 'below-date' ? frame.signers : [],
    category: marked ? null : frame.category,
    openness: opened ? null : frame.openness
  }
}
