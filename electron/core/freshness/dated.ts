import { relativeYear } from '../chinese/relative-years.ts'
import { sentenceAt } from '../chinese/sentences.ts'

const time = new RegExp(`(?:19|20)\\d{2}年|“十[一二三四五六七八九]五”|${relativeYear}`)

/** Whether the sentence has said, before `at`, of which year it tells. What is told of a year stays true. */
export function isDated(text: string, at: number): boolean {
  const { start, words } = sentenceAt(text, at)
  return time.test(words.slice(0, at - start))
}
