import type { ReactNode } from 'react';
import { CodeLine } from './code-line';

/** Characters that can’t be seen, or that set the direction of text. */
const UNSEEN = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/gu;

type ToolTextProps = {
  name: string;
  text: string;
  title: string;
  help: ReactNode;
  /** What has to be known before the text is copied. */
  warning?: ReactNode;
  /** For commands, whose lines may break; code keeps its lines. */
  isWrapped?: boolean;
};

/** A text for a tool, to be copied as it stands; says what of it can’t be seen. */
export function ToolText({ name, text, title, help, warning, isWrapped = false }: ToolTextProps) {
  const isMulti = text.includes('\n');
  const codes = unseenCodes(text);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <h3 className="font-medium">{title}</h3>
      {warning && <div className="mb-1.5">{warning}</div>}
      <CodeLine name={name} text={text} isMulti={isMulti} isWrapped={isWrapped || !isMulti} />
      <p className="text-help text-text-3">{help}</p>
      {codes.length > 0 && (
        <p className="text-help text-x3">
          It has characters that can’t be seen or that turn the direction of text: {codes.join(', ')}. They
          are in what is copied.
        </p>
      )}
    </div>
  );
}

/** Such as U+202E, each once. A new line is the text’s own. The domain names code points alike, but is out of reach here. */
function unseenCodes(text: string): readonly string[] {
  const unseen = text.replaceAll('\n', '').match(UNSEEN) ?? [];
  return [...new Set(unseen)].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
