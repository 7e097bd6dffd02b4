/** How sure a recognised fact is. */
export type Certainty = 'sure' | 'likely' | 'unsure' | 'missing'

type Told = { readonly letter: string; readonly certainty: Certainty; readonly words: string }

/** Why a fact is as sure as it is: the letter it has in a code, how sure that makes it, and the reason in plain words. */
export const reasons = {
  checked: { letter: 'c', certainty: 'sure', words: '已由人核对。' },
  'by-hand': { letter: 'h', certainty: 'sure', words: '由人填写。' },
  'not-needed': { letter: '-', certainty: 'sure', words: '这一种资料没有这一项。' },
  'fixed-place': { letter: 'f', certainty: 'sure', words: '写在公文的固定位置，写法通常。' },
  'two-places': { letter: 'b', certainty: 'sure', words: '有两处写明，彼此一致。' },
  'in-title': { letter: 't', certainty: 'sure', words: '题目里的词语说得明白。' },
  'one-place': { letter: 'o', certainty: 'likely', words: '只有一处写明，没有别处可以对照。' },
  worded: { letter: 'w', certainty: 'likely', words: '从正文或名称的词语里认出。' },
  reformed: { letter: 'r', certainty: 'likely', words: '原文写法不合规范，已按规范读作这样。' },
  'file-name': { letter: 'n', certainty: 'likely', words: '正文里没有，取自文件名。' },
  rough: { letter: 'p', certainty: 'likely', words: '文件没有读全，最好对照原文。' },
  'by-words': { letter: 'g', certainty: 'likely', words: '按题目和正文的词语推断。' },
  'topics-close': { letter: 'k', certainty: 'unsure', words: '几个主题的词语差不多，难以判断。' },
  'odd-kind': { letter: 'K', certainty: 'unsure', words: '缺少这一种类该有的部分，种类可能认错。' },
  'odd-issuer': { letter: 'I', certainty: 'unsure', words: '不像一个单位的名称。' },
  'issuers-differ': { letter: 'J', certainty: 'unsure', words: '版头的单位与落款不一致。' },
  'odd-number': { letter: 'N', certainty: 'unsure', words: '文号的写法不像通常的样子。' },
  'numbers-differ': { letter: 'M', certainty: 'unsure', words: '正文的文号与文件名里的不一致。' },
  'year-in-name': { letter: 'y', certainty: 'unsure', words: '正文里没有年份，取自文件名里的数字。' },
  'years-differ': { letter: 'Y', certainty: 'unsure', words: '文号、成文日期和文件名里的年份不一致。' },
  'odd-year': { letter: 'Z', certainty: 'unsure', words: '年份晚于导入的日子，或者太早。' },
  'odd-item': { letter: 'T', certainty: 'unsure', words: '不像建议或提案的题目。' },
  'item-numbers-differ': { letter: 'D', certainty: 'unsure', words: '标题与正文写的件号不一致。' },
  'item-titles-differ': { letter: 'E', certainty: 'unsure', words: '标题与正文写的来件题目不一致。' },
  'odd-people': { letter: 'P', certainty: 'unsure', words: '不像人名，也不像党派、界别的名称。' },
  missing: { letter: 'm', certainty: 'missing', words: '没有找到，这一种资料通常都有。' },
  none: { letter: '0', certainty: 'missing', words: '没有找到。' },
  'not-stated': { letter: '1', certainty: 'missing', words: '没有写明代表、委员是否满意。' }
} as const satisfies Record<string, Told>
export type Reason = keyof typeof reasons
