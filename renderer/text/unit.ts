/** Sentences of the unit's settings. */
export const unitText = {
  title: '单位档案',
  welcome: '先填写本单位的基本情况',
  welcomeHint: '只需填一次，以后拟稿、编号、印发都自动带入；随时可以改。',
  nameFirst: '单位全称',
  nameHint: '如：江临市数据发展局',
  start: '开始填写',
  finish: '完成',
  saved: '单位档案已保存。',
  unsaved: '有改动尚未保存',
  problems: (count: number) => `有 ${count} 处需要改正`,
  sections: {
    names: '名称',
    series: '发文字号',
    people: '人员',
    copies: '抄送与公开',
    categories: '类别标记',
    profile: '版式',
    checks: '检查设置'
  },
  names: {
    name: '单位全称',
    shortName: '简称',
    letterhead: '发文机关标志',
    letterheadHint: '红头文字，通常为全称加“文件”',
    printingOrgan: '印发机关',
    contactPerson: '默认联系人',
    contactPhone: '联系电话',
    replyMonths: '答复时限（月）',
    contributionDays: '会办时限（天）'
  },
  series: {
    code: '机关代字',
    kind: '用于',
    startAt: '起始号',
    example: '样式',
    replyKinds: { answer: '答复', contribution: '会办意见', request: '会办函' },
    add: '添加字号',
    remove: (code: string) => `删除字号“${code}”`
  },
  people: {
    name: '姓名',
    roles: '身份',
    phone: '电话',
    add: '添加人员',
    remove: (name: string) => `删除人员“${name}”`,
    none: '还没有人员。添加后，办理时可直接选择经办身份。'
  },
  copies: {
    suggestion: '建议答复抄送',
    proposal: '提案答复抄送',
    openness: '默认公开属性',
    none: '未定',
    hint: '输入单位名称后按回车'
  },
  categories: {
    hint: '各地对类别的解释不同，请按本地人大、政协的规定填写。',
    letter: (letter: string) => `${letter} 类的含义`,
    none: '不用此类'
  },
  wrong: {
    name: '请填写单位全称。',
    letterhead: '请填写发文机关标志。',
    printingOrgan: '请填写印发机关。',
    code: '请填写机关代字。',
    codeTwice: (code: string) => `“${code}”用于同一用途，重复了。`,
    person: '请填写姓名。',
    personTwice: (name: string) => `“${name}”已在人员表中。`,
    roles: '请至少选择一种身份。',
    number: '请填写大于 0 的数。',
    layoutName: '请填写版式名称。',
    face: '有部位没有填写字体。',
    width: '左右边距之和不能超过纸宽。',
    height: '上下边距之和不能超过纸高。'
  }
} as const
