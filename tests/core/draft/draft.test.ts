import { describe, expect, test } from 'vitest'
import type { Case } from '../../../electron/core/case/case.ts'
import { unanswered } from '../../../electron/core/case/coverage.ts'
import { draft, type DraftInput } from '../../../electron/core/draft/draft.ts'
import { pointWords } from '../../../electron/core/draft/material.ts'
import { Fault } from '../../../electron/core/fault.ts'
import { blockText } from '../../../electron/core/reply/place.ts'
import { replySchema, type Reply } from '../../../electron/core/reply/reply.ts'
import type { Skeleton } from '../../../electron/core/template/template.ts'
import { asks, contributions, deputy, filed, input, item, kase, kinds, template } from './builders.ts'

function words(reply: Reply): readonly string[] {
  return reply.body.map(blockText)
}

function names(reply: Reply): readonly string[] {
  return reply.body.flatMap(block => (block.kind === 'slot' ? [block.name] : []))
}

function headings(reply: Reply): readonly string[] {
  return reply.body.flatMap(block => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []))
}

function chosen(position: number, text: string, askId: string | null): DraftInput['passages'][number] {
  return {
    passage: { id: `s1#${position}`, sourceId: 's1', position, path: ['主要做法'], text },
    label: '江数发建〔2024〕5号',
    year: 2024,
    askId
  }
}

const every = kinds.flatMap(kind =>
  template(kind).skeletons.flatMap(skeleton =>
    [0, 1, 3].flatMap(askCount =>
      [0, 2].flatMap(contributionCount =>
        [1, 2, 5].map(people => ({ kind, skeletonId: skeleton.id, askCount, contributionCount, people }))
      )
    )
  )
)

describe('any template, skeleton, number of asks, contributions and deputies', () => {
  test.each(every)(
    '$kind $skeletonId: $askCount asks, $contributionCount contributions, $people people',
    row => {
      const given = kase({
        item: {
          ...item,
          kind: row.kind === 'proposal-answer' ? 'proposal' : 'suggestion',
          authors: ['乔云舒', '闵可行', '卓然', '尹秋实', '屈采薇'].slice(0, row.people).map(deputy)
        },
        asks: asks.slice(0, row.askCount),
        contributions: contributions.slice(0, row.contributionCount)
      })
      const reply = draft(input({ template: template(row.kind), skeletonId: row.skeletonId, kase: given }))
      replySchema.parse(reply)
      expect(JSON.stringify(reply)).not.toMatch(/[{｛]\p{Script=Han}+[}｝]|[【】]/u)
      expect(reply.body.filter(block => block.from === null)).toEqual([])
      expect(new Set(reply.body.map(block => block.id)).size).toBe(reply.body.length)
      for (const { contribution } of given.contributions) {
        for (const point of contribution.points) {
          const places = reply.body.filter(
            block => block.from?.kind === 'contribution' && block.from.pointId === point.id
          )
          expect(places.map(blockText)).toEqual([pointWords(point)])
        }
      }
      const missing = unanswered({ ...given, reply })
      for (const ask of given.asks) {
        const slotted = reply.body.some(block => block.kind === 'slot' && block.answers.includes(ask.id))
        expect(missing.includes(ask.id) ? slotted : true).toBe(true)
      }
      const levels = reply.body.flatMap(block =>
        block.kind === 'heading' || block.kind === 'paragraph' ? (block.level ?? []) : []
      )
      levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1))
      expect(headings(reply).filter(text => /^\d [一二三四（(\d]/.test(text))).toEqual([])
    }
  )
})

describe('the frame', () => {
  test('takes issuer, letterhead, copies, contact and openness from the unit and leaves the workflow its parts', () => {
    const { frame } = draft(input({}))
    expect(frame).toMatchObject({
      issuer: '江临市数据发展局',
      letterhead: '江临市数据发展局文件',
      title: '对市三届人大四次会议第36号建议的答复',
      addressees: [{ name: '乔云舒', role: 'deputy' }],
      addresseeTotal: null,
      signature: ['江临市数据发展局'],
      contact: { person: '苏晓棠', phone: '0500-85550136' },
      openness: 'proactive',
      copies: ['市人大常委会代表工作委员会', '市政府办公室'],
      printing: { organ: '江临市数据发展局办公室', date: null }
    })
    expect(frame).toMatchObject({ category: null, number: null, signers: [], date: null })
  })

  test('copies go to every department that helps, each once, and never to the unit itself', () => {
    const helped = kase({ item: { ...item, helpers: ['市民政局', '市数据局', '市财政局'] }, contributions })
    expect(draft(input({ kase: helped })).frame.copies).toEqual([
      '市人大常委会代表工作委员会',
      '市政府办公室',
      '市民政局',
      '市财政局',
      '江临市市场监督管理局'
    ])
  })

  test.each([
    [['乔云舒'], ['乔云舒'], null],
    [['乔云舒', '闵可行', '卓然'], ['乔云舒', '闵可行', '卓然'], null],
    [['乔云舒', '闵可行', '卓然', '尹秋实'], ['乔云舒'], 4]
  ])('deputies %j are addressed as %j, total %s', (authors, named, total) => {
    const given = kase({ item: { ...item, authors: authors.map(deputy) } })
    const { frame } = draft(input({ kase: given }))
    expect(frame.addressees.map(one => one.name)).toEqual(named)
    expect(frame.addresseeTotal).toBe(total)
  })

  test('the leading deputy is named when not all can be', () => {
    const authors = [...['乔云舒', '闵可行', '卓然'].map(deputy), { ...deputy('尹秋实'), leading: true }]
    const { frame } = draft(input({ kase: kase({ item: { ...item, authors } }) }))
    expect(frame.addressees).toEqual([{ name: '尹秋实', role: 'deputy' }])
  })

  test.each([
    ['民盟江临市委员会', 'party', '你们'],
    ['江临市工商业联合会', 'organ', '你们'],
    ['经济界', 'organ', '你们'],
    ['常书会', 'member', '您']
  ])('a proposal by %s is addressed as %s and spoken to as %s', (name, role, pronoun) => {
    const given = kase({ item: { ...item, kind: 'proposal', authors: [deputy(name)] } })
    const reply = draft(input({ template: template('proposal-answer'), kase: given }))
    expect(reply.frame.addressees).toEqual([{ name, role }])
    expect(words(reply)[0]).toMatch(new RegExp(`^${pronoun}在市三届人大四次会议期间提出的`))
  })

  test('a contribution goes to the bureau that answers, without thanks, copies or category', () => {
    const given = kase({
      item: { ...item, lead: '江临市卫生健康委员会', helpers: ['江临市数据发展局'] },
      asks
    })
    const reply = draft(input({ template: template('contribution'), kase: given }))
    expect(reply.kind).toBe('contribution')
    expect(reply.frame.addressees).toEqual([{ name: '江临市卫生健康委员会', role: 'organ' }])
    expect(reply.frame.title).toBe('关于市三届人大四次会议第36号建议的会办意见')
    expect(reply.frame.copies).toEqual([])
    expect(words(reply).at(-2)).toBe('以上意见，请你委在答复时一并考虑。')
    expect(words(reply).at(-1)).toBe('特此函复。')
    expect(words(reply).join('')).not.toContain('感谢')
  })
})

test('a contribution whose answering bureau is not known addresses nobody and says what is missing', () => {
  const reply = draft(
    input({ template: template('contribution'), kase: kase({ item: { ...item, lead: null } }) })
  )
  expect(reply.frame.addressees).toEqual([])
  expect(names(reply)).toContain('结尾（缺主办单位）')
})

describe('the body', () => {
  test('the opening names session, title, number, kind and the helping departments', () => {
    const plain = draft(input({})).body[0]
    expect(plain).toMatchObject({ kind: 'paragraph', role: 'opening' })
    expect(plain && blockText(plain)).toBe(
      '您在市三届人大四次会议期间提出的《关于办好社区食堂的建议》（第36号建议）收悉。感谢您对我局工作的关心和支持。收到建议后，我局高度重视，认真研究办理，现答复如下：'
    )
    const helped = draft(input({ kase: kase({ contributions }) })).body[0]
    expect(helped && blockText(helped)).toContain('会同市民政局、江临市市场监督管理局认真研究办理')
  })

  test('what the item does not say becomes a slot that names it, and the title is left out', () => {
    const reply = draft(input({ kase: kase({ item: { ...item, number: null, session: null } }) }))
    expect(reply.frame.title).toBeNull()
    expect(names(reply)[0]).toBe('开头（缺会议、编号）')
    expect(reply.body[0]).toMatchObject({ hint: expect.stringContaining('您在〔会议〕期间提出的') })
  })

  test('one section per ask, each headed by the ask in short form and filled with what belongs to it', () => {
    const given = kase({ asks, contributions })
    const reply = draft(input({ kase: given, passages: [chosen(0, '2024年，全市建成社区食堂27个。', 'a1')] }))
    expect(headings(reply)).toEqual([
      '1 关于增加社区食堂网点，方便高龄老人就近用餐',
      '1 关于把食堂菜价和补贴标准在网上公布',
      '1 关于为行动不便的老人送餐上门',
      '1 市民政局意见'
    ])
    const under = (id: string) => reply.body.filter(block => block.answers.includes(id)).map(blockText)
    expect(under('a1')).toEqual([
      '2024年，全市建成社区食堂27个。',
      '食堂网点。2025年新建食堂网点11个，2026年计划在老城再增加3个网点，优先照顾高龄老人。'
    ])
    expect(under('a2')).toEqual(['公布菜价。食堂菜价和补贴标准每季度在网上公布一次。'])
    expect(under('a3')).toEqual(['送餐上门。已招募送餐志愿者86人，为行动不便的老人送餐。'])
    expect(words(reply).at(-2)).toBe('上述经费由同级财政保障。')
    expect(unanswered({ ...given, reply })).toEqual([])
  })

  test('an ask without material is a slot named after it, and stays unanswered', () => {
    const given = kase({ asks })
    const reply = draft(input({ kase: given }))
    expect(names(reply)).toEqual([
      '答复：增加社区食堂网点，方便高龄老人就近用餐',
      '答复：把食堂菜价和补贴标准在网上公布',
      '答复：为行动不便的老人送餐上门'
    ])
    expect(unanswered({ ...given, reply })).toEqual(['a1', 'a2', 'a3'])
  })

  test('a chosen passage stays word for word and knows its source, year and original', () => {
    const text = '强化统筹。2024年，全市建成社区食堂27个，“一碗汤”活动覆盖〔老城〕5个社区；{原文如此}。'
    const reply = draft(input({ kase: kase({ asks }), passages: [chosen(3, text, 'a2')] }))
    const block = reply.body.find(one => one.from?.kind === 'passage')
    expect(block && blockText(block)).toBe(text)
    expect(block?.from).toEqual({
      kind: 'passage',
      sourceId: 's1',
      passageId: 's1#3',
      label: '江数发建〔2024〕5号',
      year: 2024,
      original: text
    })
  })

  test('a passage for an ask that is gone, or for none, is not lost', () => {
    const passages = [chosen(0, '已建27个。', 'a9'), chosen(1, '财政补贴到位。', null)]
    for (const { id } of template('suggestion-answer').skeletons) {
      const reply = draft(input({ skeletonId: id, kase: kase({ asks }), passages }))
      expect(words(reply).filter(text => passages.some(one => one.passage.text === text))).toHaveLength(2)
    }
  })

  test('a contribution that came without points gives its paragraphs, without the courtesies', () => {
    const letter = filed('c9', '市交通运输局', [])
    const rest = [
      '你局转来的第36号建议收悉，现将意见函复如下：',
      '送餐车辆可按规定办理临时停靠许可，每车每次停靠不超过十五分钟。',
      '特此函复。'
    ]
    const given = kase({
      contributions: [{ ...letter, contribution: { ...letter.contribution, rest } }]
    })
    const reply = draft(input({ kase: given }))
    expect(words(reply)).toContain(rest[1])
    expect(words(reply)).not.toContain(rest[0])
    expect(words(reply).filter(text => text === '特此函复。')).toEqual([])
  })

  test('a skeleton of an office’s own without a place for something still loses nothing', () => {
    const base = template('suggestion-answer')
    const bare: Skeleton = {
      id: 'bare',
      name: '短复',
      description: '',
      parts: [{ kind: 'paragraph', text: '{年份}年内办结。' }]
    }
    const reply = draft(
      input({
        template: { ...base, skeletons: [bare] },
        skeletonId: 'bare',
        kase: kase({ asks, contributions }),
        passages: [chosen(0, '已建27个。', 'a1'), chosen(1, '财政补贴到位。', null)]
      })
    )
    expect(words(reply)).toEqual(expect.arrayContaining(['已建27个。', '财政补贴到位。', '2026年内办结。']))
    const points = reply.body.filter(block => block.from?.kind === 'contribution')
    expect(points).toHaveLength(4)
  })

  test('a single heading is dropped and what is below it moves up', () => {
    const one: Partial<Case> = { asks: asks.slice(0, 1) }
    expect(headings(draft(input({ kase: kase(one) })))).toEqual([])
    expect(headings(draft(input({ skeletonId: 'long-form', kase: kase(one) })))).toEqual([
      '1 工作进展',
      '1 下一步措施'
    ])
  })

  test('a skeleton that is not there is a fault', () => {
    expect(() => draft(input({ skeletonId: 'none' }))).toThrow(Fault)
  })
})
