import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { SkeletonPart } from '../../electron/core/template/template.ts'
import { templatesText as text } from '../text/templates.ts'
import type { Path } from './templates-state.ts'

type Props = {
  readonly part: SkeletonPart
  readonly path: Path
  readonly onChange: (path: Path, part: SkeletonPart | null) => void
  readonly onMove: (path: Path, by: -1 | 1) => void
}

/** One part of a skeleton: what it is, its words, its place. Parts inside 逐条诉求 stand below it. */
export function PartRow({ part, path, onChange, onMove }: Props) {
  const word = `${text.partWord[part.kind]} ${path.map(at => at + 1).join('.')}`
  const field = (label: string, value: string, write: (value: string) => SkeletonPart) => (
    <Input.TextArea
      autoSize
      size="small"
      aria-label={`${word} ${label}`}
      placeholder={label}
      value={value}
      onChange={event => onChange(path, write(event.target.value))}
    />
  )
  return (
    <li className="part-row">
      <div className="part-line">
        <strong>{text.partWord[part.kind]}</strong>
        <div className="part-words">
          {part.kind === 'run-in' && field(text.lead, part.lead, lead => ({ ...part, lead }))}
          {'name' in part && field(text.slotName, part.name, name => ({ ...part, name }))}
          {'text' in part && field(text.words, part.text, words => ({ ...part, text: words }))}
          {'hint' in part && field(text.partHint, part.hint, hint => ({ ...part, hint }))}
        </div>
        <span className="part-keys">
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined />}
            aria-label={text.up(word)}
            onClick={() => onMove(path, -1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined />}
            aria-label={text.down(word)}
            onClick={() => onMove(path, 1)}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={text.drop(word)}
            onClick={() => onChange(path, null)}
          />
        </span>
      </div>
      {part.kind === 'each-ask' && (
        <ol className="part-list">
          {part.parts.map((inner, at) => (
            <PartRow key={at} part={inner} path={[path[0], at]} onChange={onChange} onMove={onMove} />
          ))}
        </ol>
      )}
    </li>
  )
}
