import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { buildReadingWorker } from '../build-page.ts'
import { fuzz, type Fate } from './fuzz.ts'
import { mutant } from './mutants.ts'
import { runKills, scenesOf } from '../kill/run.ts'
import { kinds, seeds } from './seeds.ts'

/**
 * `npm run fuzz`: reads thousands of spoilt files and tells what became of them; ends with 1 when one was not refused properly. With --kill it kills imports instead, and ends with 1
 * when one of them lost, doubled or left over anything.
 */
const options = new Command('fuzz')
  .option('--count <n>', 'how many', '5000')
  .option('--from <n>', 'the first one', '0')
  .option('--series <n>', 'which series', '1')
  .option('--save <file>', 'write the first one to a file in place of reading')
  .option('--time <ms>', 'how long each may take, on a machine that is busy with other things')
  .option('--slow <ms>', 'name those that take longer', '2000')
  .option('--kill [scenes]', 'kill imports at every change of the disk: first, page, again, or all')
  .option('--each <n>', 'of the kills every so-manyth', '1')
  .option('--doubles <n>', 'how many times an import is killed two or three times in a row', '100')
  .parse()
  .opts<{
    count: string
    from: string
    series: string
    save?: string
    time?: string
    slow: string
    kill?: string | true
    each: string
    doubles: string
  }>()

if (options.kill !== undefined) {
  await buildReadingWorker('reading-for-fuzz')
  const names = scenesOf(options.kill === true ? 'all' : options.kill)
  const [each, doubles, seed] = [options.each, options.doubles, options.series].map(Number)
  const bad = await runKills(names, { each: each ?? 1, doubles: doubles ?? 100, seed: seed ?? 1 })
  process.exit(bad > 0 ? 1 : 0)
}

const sound = await seeds()
const [series, from, count, slow] = [options.series, options.from, options.count, options.slow].map(Number)
if (options.save !== undefined) {
  const { file, how } = mutant(sound, series ?? 1, from ?? 0)
  writeFileSync(options.save, file.bytes)
  console.log(file.name, how, file.bytes.length)
  process.exit(0)
}

const bad = ['mistake', 'reader-stopped', 'took-too-long', 'took-too-much-memory']
const line = ({ name, how, size, outcome, ms }: Fate) =>
  `${name}  ${how}  ${size} B  ${outcome}  ${ms.toFixed(0)} ms`
await buildReadingWorker('reading-for-fuzz')
const { fates, memory } = await fuzz(
  sound,
  {
    series: series ?? 1,
    from: from ?? 0,
    count: count ?? 5000,
    time: options.time === undefined ? null : Number(options.time)
  },
  fate => {
    if (bad.includes(fate.outcome))
      console.log(
        '!',
        line(fate),
        fate.outcome === 'mistake' || fate.outcome === 'reader-stopped' ? fate.mistake : ''
      )
    else if (fate.ms > (slow ?? 2000)) console.log('slow', line(fate))
  }
)

for (const kind of kinds) {
  const those = fates.filter(fate => fate.kind === kind)
  const outcomes = [...new Set(those.map(({ outcome }) => outcome))]
  const counts = outcomes
    .map(each => `${each} ${those.filter(({ outcome }) => outcome === each).length}`)
    .join(', ')
  const times = those.map(fate => fate.ms).toSorted((a, b) => a - b)
  console.log(
    `${kind}: ${those.length} (${counts}); half within ${times[times.length >> 1]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`
  )
}
console.log('slowest:')
for (const fate of fates.toSorted((a, b) => b.ms - a.ms).slice(0, 10)) console.log(' ', line(fate))
console.log(`${fates.length} files, at most ${(memory / 2 ** 20).toFixed(0)} MB`)
process.exitCode = fates.some(({ outcome }) => ['mistake', 'reader-stopped'].includes(outcome)) ? 1 : 0
