import { RollbackOutlined } from '@ant-design/icons'
import { AutoComplete, Button, Checkbox, Select } from 'antd'
import { gbt9704 } from '../../../electron/core/layout/gbt9704.ts'
import { elementWord } from '../../../electron/core/layout/element-words.ts'
import type { Element, Font, Profile } from '../../../electron/core/layout/profile.ts'
import { changedInFont, elementRules, withFont } from '../../../electron/core/layout/profiles/font-fields.ts'
import { standardFor } from '../../../electron/core/layout/profiles/fields.ts'
import { fontWords } from '../../../electron/core/layout/profiles/take-over.ts'
import { sizeName, sizeNamed, typeSizes } from '../../../electron/core/layout/type-sizes.ts'
import type { ScreenFont } from '../../../electron/core/calls/layout.ts'
import { useCall } from '../../client/use-call.ts'
import { layoutText } from '../../text/layout.ts'

const text = layoutText.fonts

type Props = {
  readonly profile: Profile
  readonly onChange: (profile: Profile, by: string) => void
}

/** The font of every part of the page in plain words, and whether this machine has it. */
export function FontsTable({ profile, onChange }: Props) {
  const there = useCall('layout.fonts', { profile: { ...gbt9704, fonts: profile.fonts } })
  const fonts = there.value?.fonts ?? null
  return (
    <table className="form-table layout-fonts">
      <thead>
        <tr>
          {[text.element, text.face, text.size, text.bold, text.color, text.alternates, text.here].map(
            word => (
              <th key={word}>{word}</th>
            )
          )}
          <th>
            <span className="hidden">{layoutText.restore('')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {elementRules.map(({ element, rule }) => (
          <FontRow
            key={element}
            element={element}
            rule={rule}
            profile={profile}
            here={fonts?.find(each => each.element === element) ?? null}
            onChange={onChange}
          />
        ))}
      </tbody>
    </table>
  )
}

const commonFaces = [
  ...new Set(Object.values(gbt9704.fonts).flatMap(({ face, alternates }) => [face, ...alternates]))
].filter(face => /[\u4e00-\u9fff]/.test(face))

type RowProps = Props & {
  readonly element: Element
  readonly rule: string | null
  readonly here: ScreenFont | null
}

function FontRow({ element, rule, profile, here, onChange }: RowProps) {
  const word = elementWord[element]
  const font = profile.fonts[element]
  const changed = changedInFont(profile, element)
  const put = (change: Partial<Font>) => {
    const by = `fonts.${element}.${Object.keys(change).join()}`
    onChange(withFont(profile, element, change), by)
  }
  const standard = standardFor(profile).fonts[element]
  const sizes = typeSizes.some(size => size.points === font.size)
    ? typeSizes
    : [...typeSizes, { name: sizeName(font.size), points: font.size }]
  return (
    <tr className={changed.length > 0 ? 'changed' : undefined}>
      <th scope="row" title={rule ?? layoutText.silent}>
        {word}
        {changed.length > 0 && <div className="layout-rule">{layoutText.standard(fontWords(standard))}</div>}
      </th>
      <td>
        <AutoComplete
          size="small"
          aria-label={`${word} ${text.face}`}
          style={{ width: 140 }}
          value={font.face}
          options={commonFaces.map(value => ({ value }))}
          onChange={face => put({ face })}
        />
      </td>
      <td>
        <Select
          size="small"
          aria-label={`${word} ${text.size}`}
          style={{ width: 88 }}
          showSearch={{ filterOption: false, onSearch: () => undefined }}
          value={font.size}
          options={sizes.map(({ name, points }) => ({ value: points, label: name, title: `${points} 磅` }))}
          onInputKeyDown={event => {
            const typed = event.key === 'Enter' ? sizeNamed(event.currentTarget.value) : null
            if (typed !== null) put({ size: typed })
          }}
          onChange={size => put({ size })}
        />
      </td>
      <td className="centered">
        <Checkbox
          aria-label={`${word} ${text.bold}`}
          checked={font.bold}
          onChange={event => put({ bold: event.target.checked })}
        />
      </td>
      <td>
        <Select
          size="small"
          aria-label={`${word} ${text.color}`}
          style={{ width: 76 }}
          value={font.color}
          options={colorsWith(font.color)}
          onChange={color => put({ color })}
        />
      </td>
      <td>
        <Select
          size="small"
          mode="tags"
          open={false}
          suffixIcon={null}
          maxTagCount="responsive"
          aria-label={`${word} ${text.alternates}`}
          placeholder={text.alternatesHint}
          style={{ width: 150 }}
          value={[...font.alternates]}
          onChange={(alternates: string[]) => put({ alternates })}
        />
      </td>
      <td className="layout-here">{hereWords(here)}</td>
      <td>
        {changed.length > 0 && (
          <Button
            type="text"
            size="small"
            icon={<RollbackOutlined />}
            aria-label={layoutText.restore(word)}
            title={layoutText.restore(word)}
            onClick={() => put(standard)}
          />
        )}
      </td>
    </tr>
  )
}

function colorsWith(color: string) {
  const named: Readonly<Record<string, string>> = text.colors
  const all = named[color] === undefined ? { ...named, [color]: `#${color}` } : named
  return Object.entries(all).map(([value, label]) => ({ value, label }))
}

function hereWords(here: ScreenFont | null): string {
  if (here === null) return text.asking
  if (here.chinese === null) return text.none
  if (!here.standIn) return text.installed
  return (here.barred ? text.barred : text.standIn)(here.chinese.family)
}
