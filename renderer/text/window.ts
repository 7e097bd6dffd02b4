import type { CatchingUp } from '../../electron/core/calls/sources.ts'

/** Sentences of the window around the screens. */
export const windowText = {
  navigation: '主导航',
  cases: '办件',
  library: '资料库',
  review: '审核签发',
  templates: '模板',
  unit: '单位档案',
  skip: '跳到正文',
  vault: (name: string) => `工作库：${name}`,
  readOnly: (holder: string | null) =>
    holder === null
      ? '当前以只读方式打开，可以查看和导出，不能修改。'
      : `工作库正由${holder}使用，当前以只读方式打开，可以查看和导出，不能修改。`,
  catchingUp: ({ done, total }: CatchingUp) =>
    `正在重新整理资料库，已整理 ${done}／${total} 份。可以照常使用，列表和查找先给出整理好的部分；导入等整理完再开始。`,
  damaged: (count: number) => `有 ${count} 条记录已损坏，已移到工作库的“damaged”文件夹，其他内容不受影响。`,
  damagedList: '查看损坏的记录',
  unitMissing: '还没有填写单位档案，拟稿和编号会缺内容。',
  goToUnit: '去填写',
  actor: '经办身份',
  chooseActor: '选择经办身份',
  actorHint: '没有账号和密码；姓名会记入办件经过。',
  actorName: '姓名',
  actorRole: '身份',
  actorNameMissing: '请填写姓名。',
  noActor: '未选择身份',
  startFailed: '办复没有启动成功'
} as const
