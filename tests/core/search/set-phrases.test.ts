import { describe, expect, test } from 'vitest'
import { find } from '../../../electron/core/search/passage-index.ts'
import { setPhrasesIn } from '../../../electron/core/search/set-phrases.ts'
import { indexOf } from './library.ts'

const marked = (text: string) => [...text].filter((_, at) => setPhrasesIn(text)[at] === 1).join('')

describe('phrases that every suggestion has', () => {
  test.each([
    ['为此，', '江临市应当增设公共停车位，延长夜间开放时间。', ''],
    ['综上所述，', '江临市应当增设公共停车位，延长夜间开放时间。', ''],
    ['针对群众反映的情况，建议：', '在老城区增设公共停车位，延长夜间开放时间。', ''],
    ['鉴于上述问题，特提出如下建议：', '在老城区增设公共停车位，延长夜间开放时间。', ''],
    ['目前还存在以下突出问题：', '一是老城区车位少，二是夜间不开放，三是收费不一。', ''],
    ['建议有关部门', '在老城区增设公共停车位，延长夜间开放时间。', ''],
    ['', '在老城区增设公共停车位，延长夜间开放时间。', '恳请市政府予以重视。'],
    ['', '在老城区增设公共停车位，延长夜间开放时间，', '望相关部门研究解决为盼。'],
    ['', '在老城区增设公共停车位，延长夜间开放时间，', '切实解决群众的实际困难。'],
    ['', '在老城区增设公共停车位，延长夜间开放时间。', '以上建议，请予以采纳。']
  ])('%s … %s … %s', (before, demand, after) => {
    const phrases = marked(before + demand + after)
    expect(phrases.replace(/[，。：]/g, '')).toBe((before + after).replace(/[，。：]/g, ''))
  })

  test.each([
    '切实解决老旧小区停车困难，尽快增设公共停车位和充电桩，延长夜间开放时间。',
    '加强校园周边交通整治，高度重视学生上下学安全，研究解决家长接送车辆停放。',
    '希望市政府支持在城北新建一所初级中学，落实教师编制，按时开学招生办学。',
    '针对城北片区用水问题，建议由水务集团更换老旧管网，提高供水压力和水质。',
    '存在安全隐患的燃气管道要尽快更换，入户检查每年不少于两次，并公开结果。'
  ])('%s says what it is about', text => {
    expect(marked(text).replace(/建议$/, '')).toBe('')
  })

  test('a few words are searched as they are', () => {
    expect(marked('恳请市政府予以重视')).toBe('')
  })

  test('a passage on the demand comes before one that shares the phrases only', () => {
    const others = Array.from({ length: 40 }, (_, at) => [
      `丙${at}`,
      [`第${at}号路灯已经修好，亮灯率有所提高。`]
    ])
    const index = indexOf({
      甲: [
        '针对群众反映的情况，我局高度重视，切实解决群众的实际困难，市政府予以重视的事项均已由有关部门答复。'
      ],
      乙: ['老城区利用边角地新增泊位，夜里开放。'],
      ...Object.fromEntries(others)
    })
    const asked =
      '针对群众反映的情况，建议有关部门在老城区增加泊位，切实解决群众的实际困难。恳请市政府予以重视。'
    expect(find(index, asked, { limit: 3, accept: null }).hits[0]?.passage.sourceId).toBe('乙')
  })
})
