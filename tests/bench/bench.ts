import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { corpusSize, readCorpus, type Corpus } from './corpus.ts'
import { importAll } from './import-figures.ts'
import { checkFigures, checkMeasures } from './check-figures.ts'
import { engineTable } from './engine-figures.ts'
import { engineNames, type EngineName } from './engines/engine.ts'
import { intakeFigures } from './intake-figures.ts'
import { layoutFigures } from './layout-figures.ts'
import { letterFigures } from './letter-figures.ts'
import { learningFigures } from './learn-subjects.ts'
import { makeCorpus } from './make-corpus.ts'
import { indexFigures, queryFigures } from './search-figures.ts'
import { size, type Figure } from './timing.ts'
import { typingFigures } from './typing-figures.ts'
import { vaultFigures } from './vault-figures.ts'

/**
 * Measures what design.md promises, at 1,000 and 5,000 replies. Corpora come from --corpus (several may be given) or, parted by
 * commas, from BANFU_BENCH: folders with replies/, labels.json and queries.json; for each size the smallest that is large
 * enough is taken, and made-up replies where none is.
 */
const program = new Command('bench')
  .option('--corpus <folders...>', 'folders with replies/, labels.json and queries.json', fromEnvironment())
  .option('--sizes <counts...>', 'how many replies', ['1000', '5000'])
  .addOption(
    new Option('--engines <names...>', 'which search engines to set side by side: all of them if not said')
      .choices(engineNames)
      .default(engineNames, 'all')
  )
  .option('--budget <seconds>', 'how long each engine may take over one type of query', '5')
  .option('--only-engines', 'nothing but the engines side by side', false)
  .option('--intake <count>', 'nothing but taking in a made-up office of so many files, killed once')
  .option('--typing <count>', 'nothing but typing on the built page while so many files are taken in')
  .option('--strict', 'fail when a bar is not met', false)
program.parse()
type Options = {
  corpus: string[]
  sizes: string[]
  engines: EngineName[]
  budget: string
  onlyEngines: boolean
  intake?: string
  typing?: string
  strict: boolean
}
const options = program.opts<Options>()

function fromEnvironment(): string[] {
  return (process.env['BANFU_BENCH'] ?? '').split(',').filter(folder => folder !== '')
}

function corpusOf(count: number): Corpus {
  const folders = options.corpus
    .map(folder => ({ folder: resolve(folder), replies: corpusSize(resolve(folder)) }))
    .filter(({ replies }) => replies >= count)
    .sort((a, b) => a.replies - b.replies)
  const [smallest] = folders
  return smallest === undefined ? makeCorpus(count) : readCorpus(smallest.folder, count)
}

async function measure(count: number): Promise<readonly Figure[]> {
  const corpus = corpusOf(count)
  console.log(`\n${count} replies (${corpus.name})`)
  const imported = await importAll(corpus.files)
  print(imported.figures)
  const contest = { engines: options.engines, budget: Number(options.budget) * 1000 }
  const sideBySide = async () => {
    for (const line of await engineTable(corpus, imported.sources, contest)) console.log(`  ${line}`)
  }
  if (options.onlyEngines) {
    await sideBySide()
    return imported.figures
  }
  const learnt = await learningFigures(imported.index)
  const figures = [...indexFigures(imported.index), ...learnt]
  print(figures)
  const queries = queryFigures(corpus, imported.sources, imported.index)
  print(queries)
  const vault = await vaultFigures(corpus, imported.sources, imported.index.subjects)
  print(vault)
  const letter = await letterFigures(imported.sources)
  print(letter)
  const checks = [...checkFigures(imported.sources), ...checkMeasures()]
  print(checks)
  const layout = await layoutFigures()
  print(layout)
  console.log(`  memory of the whole process: ${size(process.memoryUsage.rss())}`)
  await sideBySide()
  return [...imported.figures, ...figures, ...queries, ...vault, ...letter, ...checks, ...layout]
}

function print(figures: readonly Figure[]): void {
  for (const { what, value, bar, met } of figures) {
    const verdict = met === null ? '' : `  ${met ? 'met' : 'MISSED'} (${bar})`
    console.log(`  ${what.padEnd(42)} ${value}${verdict}`)
  }
}

console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? ''}`
)
const missed: Figure[] = []
if (options.intake !== undefined || options.typing !== undefined) {
  const figures =
    options.typing === undefined
      ? await intakeFigures(Number(options.intake))
      : await typingFigures(Number(options.typing))
  print(figures)
  missed.push(...figures.filter(({ met }) => met === false))
} else {
  for (const count of options.sizes.map(Number))
    missed.push(...(await measure(count)).filter(({ met }) => met === false))
}
if (missed.length > 0)
  console.log(`\n${missed.length} bars missed: ${missed.map(({ what }) => what.trim()).join('; ')}`)
if (missed.length > 0 && options.strict) process.exitCode = 1
