import { expect, test } from 'vitest'
import { oldOrgan } from '../../../../electron/core/check/rules/old-organ.ts'
import { organTwoForms } from '../../../../electron/core/check/rules/organ-two-forms.ts'
import { ownNameForm } from '../../../../electron/core/check/rules/own-name-form.ts'
import { pastPlan } from '../../../../electron/core/check/rules/past-plan.ts'
import { planPeriodPast } from '../../../../electron/core/check/rules/plan-period-past.ts'
import { relativeTime } from '../../../../electron/core/check/rules/relative-time.ts'
import { framed, p, reply } from '../../../../electron/core/reply/build.ts'
import { alone, found, wordTable } from '../table.ts'

const dated = (text: string) => framed(reply(p(text)), { date: '2026-04-20' })

wordTable(
  relativeTime,
  {
    clean: ['近年来持续推进。', '目前已完成。', '2026年5月启动。', '“今年计划”专栏。', '去年轻化趋势。'],
    dirty: [
      ['今年5月启动。', ['今年'], '2026年5月启动。'],
      ['去年完成改造。', ['去年'], '2025年完成改造。'],
      ['明年开工。', ['明年'], '2027年开工。'],
      ['前年立项，今年以来提速。', ['前年', '今年'], '2024年立项，2026年以来提速。']
    ]
  },
  dated
)

test('a month or day that nobody can work out is pointed out without a proposal', () => {
  expect(found(relativeTime, dated('近日已印发，上月开工。')).map(({ quote, fix }) => [quote, fix])).toEqual([
    ['近日', null],
    ['上月', null]
  ])
})

test('a letter without day and number gets no year proposed', () => {
  expect(found(relativeTime, reply(p('今年开工。')))[0]?.fix).toBeNull()
})

wordTable(
  pastPlan,
  {
    clean: [
      '计划于2026年建成。',
      '2024年建成。',
      '原计划于2024年建成，现已投用。',
      '按照计划2024年度规划执行。'
    ],
    dirty: [
      ['计划于2024年建成。', ['计划于2024年'], null],
      ['力争2025年底前完工。', ['力争2025年'], null],
      ['预计到2023年覆盖全市。', ['预计到2023年'], null],
      ['将于2025年投入使用。', ['将于2025年'], null]
    ]
  },
  dated
)

wordTable(
  planPeriodPast,
  {
    clean: [
      '“十四五”期间累计投入3亿元。',
      '“十三五”时期建成驿站46个。',
      '下一步列入“十五五”规划。',
      '“十五五”期间将继续推进。'
    ],
    dirty: [
      ['下一步在“十四五”期间建成。', ['“十四五”'], null],
      ['我局将把项目列入“十四五”规划。', ['“十四五”'], null],
      ['力争“十三五”末全面覆盖。', ['“十三五”'], null],
      ['正在编制“十四五”专项规划。', ['“十四五”'], null]
    ]
  },
  dated
)

wordTable(
  oldOrgan,
  {
    clean: [
      '市自然资源和规划局。',
      '原国土资源局编制的规划。',
      '市原环境保护局。',
      '2016年，市环境保护局印发方案。',
      '市生态环境局。'
    ],
    dirty: [
      ['会同市国土资源局办理。', ['国土资源局'], '会同市自然资源和规划局办理。'],
      ['市环境保护局牵头。', ['环境保护局'], '市生态环境局牵头。'],
      ['由市安监局检查。', ['安监局'], '由市应急管理局检查。'],
      ['市扶贫办协调。', ['扶贫办'], '市农业农村局协调。']
    ]
  },
  dated
)

test('a name still current on the day of the letter is not reported', () => {
  expect(found(oldOrgan, alone(framed(reply(p('市国土资源局。')), { date: '2017-04-20' })))).toEqual([])
})

wordTable(organTwoForms, {
  clean: [
    '市发改局会同市财政局，市发改局牵头。',
    '江临市发展和改革局（市发改局）。',
    '市人力社保局、市发改局。',
    '市住建局、县建设局。'
  ],
  dirty: [
    ['市发改局牵头，市发展改革局配合。', ['市发展改革'], null],
    ['市人社局牵头，市人力社保局配合。', ['市人力社保'], null],
    ['市市场监管局和市市监局。', ['市市监'], null],
    ['市卫健局部署，市卫生健康局落实。', ['市卫生健康'], null]
  ]
})

wordTable(ownNameForm, {
  clean: [
    '我局牵头，我局负责。',
    '本局牵头，本局负责。',
    '我局牵头，建设本局域网。',
    '我局根据剧本院线排片。'
  ],
  dirty: [
    ['我局牵头，我局负责，本局落实。', ['本局'], '我局牵头，我局负责，我局落实。'],
    ['本局牵头，本局负责，我局落实。', ['我局'], '本局牵头，本局负责，本局落实。'],
    ['我委牵头，本委负责。', ['本委'], '我委牵头，我委负责。'],
    ['我办牵头，本办负责。', ['本办'], '我办牵头，我办负责。']
  ]
})
