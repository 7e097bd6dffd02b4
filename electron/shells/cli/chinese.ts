import type { Command, HelpConfiguration } from 'commander'

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：'
}

/** The headings and defaults of commander's help pages, in Chinese. */
export const chineseHelp: HelpConfiguration = {
  styleTitle: title => titles[title] ?? title,
  styleUsage: usage => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
  subcommandTerm: command =>
    [command.name(), ...command.registeredArguments.map(argument => nameOf(argument))].join(' '),
  optionDescription: ({ description, defaultValue }) =>
    typeof defaultValue === 'string' ? `${description}（默认 ${defaultValue}）` : description
}

function nameOf(argument: Command['registeredArguments'][number]): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

const sentences: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^error: missing required argument '(.+)'/, name => `缺少参数 ${name}。`],
  [/^error: option '(.+)' argument missing/, option => `选项 ${option} 后面缺少内容。`],
  [/^error: required option '(.+)' not specified/, option => `必须写上选项 ${option}。`],
  [/^error: unknown option '(.+?)'/, option => `没有选项 ${option}。`],
  [/^error: unknown command '(.+?)'/, name => `没有命令 ${name}。`],
  [/^\(outputHelp\)/, () => '没有写明要做什么，用法见上。'],
  [/^error: too many arguments/, () => '参数太多。']
]

/** What commander says of wrong words, as a Chinese sentence; what it did not know of stays as it is. */
export function inChinese(message: string): string {
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(message)
    if (found !== null) return say(...found.slice(1))
  }
  return message.trim()
}
