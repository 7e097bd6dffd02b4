import { describe, expect, test } from 'vitest'
import { departmentVoice } from '../../../../electron/core/check/rules/department-voice.ts'
import { applyFixes } from '../../../../electron/core/check/fix.ts'
import { framed, p, reply } from '../../../../electron/core/reply/build.ts'
import { blockText } from '../../../../electron/core/reply/place.ts'
import type { Reply } from '../../../../electron/core/reply/reply.ts'
import { bureau } from '../../unit/made-up-unit.ts'
import { caseOf } from '../made-up.ts'
import { found, wordTable } from '../table.ts'

const ours = { issuer: '江临市数据发展局' }

wordTable(
  departmentVoice,
  {
    clean: [
      '我局已安排经费85万元。',
      '服务以民为贵，办理全程留痕。',
      '该中心存放贵重设备，由市财政局登记。',
      '来函写道：“请贵局研究办理。”'
    ],
    dirty: [
      ['已在贵局部门预算中安排85万元。', ['贵局'], '已在我局部门预算中安排85万元。'],
      ['请贵单位与贵局共同核对。', ['贵单位', '贵局'], '请我局与我局共同核对。'],
      ['由贵委牵头制定办法。', ['贵委'], '由我局牵头制定办法。'],
      ['资金由贵局会同有关部门制定细则。', ['贵局'], '资金由我局会同有关部门制定细则。']
    ]
  },
  text => framed(reply(p(text)), ours)
)

describe('我局 in words that a department handed in', () => {
  const original = '我局已更正站点坐标127个。今后由贵局通报。'
  const letter = (text: string, original: string): Reply =>
    framed(
      reply({
        ...p(text),
        from: { kind: 'contribution', contributionId: 'c1', pointId: 'c1.1', label: '市交通运输局', original }
      }),
      ours
    )
  const kase = {
    ...caseOf({ helpers: ['市交通运输局'] }),
    contributions: [
      {
        id: 'c1',
        sourceId: null,
        filedAt: '2026-03-02T09:00:00.000+08:00',
        contribution: {
          department: '江临市交通运输局',
          addressee: null,
          itemTitle: null,
          itemNumber: null,
          date: null,
          contact: null,
          points: [{ id: 'c1.1', heading: null, text: original }],
          rest: []
        }
      }
    ]
  }
  const check = (text: string) => {
    const answer = letter(text, original)
    const findings = found(departmentVoice, { reply: answer, kase, unit: bureau })
    return { findings, fixed: applyFixes(answer, findings).body.map(blockText).join('') }
  }

  test('is the department’s own voice, and its name is proposed instead', () => {
    const { findings, fixed } = check(original)
    expect(findings.map(finding => finding.quote)).toEqual(['我局', '贵局'])
    expect(fixed).toBe('市交通运输局已更正站点坐标127个。今后由我局通报。')
  })

  test('is ours when the clerk wrote it', () => {
    expect(check('市交通运输局已更正站点坐标127个。今后由我局通报。').findings).toEqual([])
  })

  test('is still found when 贵局 beside it was mended before', () => {
    const mended = letter('资金由我局会同我局制定细则。', '资金由贵局会同我局制定细则。')
    const findings = found(departmentVoice, { reply: mended, kase, unit: bureau })
    expect(applyFixes(mended, findings).body.map(blockText).join('')).toBe(
      '资金由我局会同市交通运输局制定细则。'
    )
  })

  test('a contribution speaks in its department’s voice', () => {
    expect(found(departmentVoice, { ...letter(original, original), kind: 'contribution' })).toEqual([])
  })
})
