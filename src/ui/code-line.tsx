import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names';
import { CopyButton } from './copy-button';
import { ManualCopy } from './manual-copy';
import { useCopy } from './use-copy';

type CodeLineProps = {
  /** For the name of the copy button: "Copy tunnel command". */
  name: string;
  text: string;
  /** Wraps long lines instead of fading them out; of several lines, continuations are indented. */
  isWrapped?: boolean;
  /** Keeps the lines of the text. */
  isMulti?: boolean;
};

/** A text for another program, with a button that copies it. */
export function CodeLine({ name, text, isWrapped = false, isMulti = false }: CodeLineProps) {
  const { state, copy } = useCopy();
  const isTall = isWrapped || isMulti || state === 'denied';
  return (
    <CodeBox isTall={isTall}>
      {state === 'denied' ? (
        <ManualCopy name={name} text={text} />
      ) : (
        <CodeText isWrapped={isWrapped} scrollsAs={isMulti && !isWrapped ? name : undefined}>
          {text}
        </CodeText>
      )}
      <span className="ml-auto flex flex-none">
        <CopyButton name={name} isCopied={state === 'copied'} onCopy={() => void copy(text)} />
      </span>
    </CodeBox>
  );
}

/** The sunken frame of a code. */
export function CodeBox({ isTall = false, children }: { isTall?: boolean; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'flex min-h-10 gap-x-2 rounded-code border border-line bg-sunken pl-3.5 tablet:pr-1',
        isTall
          ? 'items-start py-0.5 max-tablet:flex-wrap max-tablet:pr-3.5 max-tablet:*:[code]:basis-full max-tablet:*:[span]:-mt-3 max-tablet:*:[span]:-mr-3.5 tablet:*:[span]:mt-0.5'
          : 'items-center',
      )}
    >
      {children}
    </div>
  );
}

type CodeTextProps = {
  isWrapped?: boolean;
  /** For code that scrolls sideways: keeps its lines, and is focusable under this name. */
  scrollsAs?: string | undefined;
  children: ReactNode;
};

/** The text in the frame: on one line whose end fades out, unless told. */
export function CodeText({ isWrapped = false, scrollsAs, children }: CodeTextProps) {
  return (
    <code
      {...(scrollsAs !== undefined && { tabIndex: 0, role: 'group', 'aria-label': scrollsAs })}
      className={classNames(
        'relative min-w-0 flex-1 py-2',
        scrollsAs !== undefined &&
          'fade-end-short overflow-x-auto rounded-tag pr-6 wrap-normal! whitespace-pre focus-visible:mask-none',
        isWrapped && 'whitespace-pre-wrap',
        scrollsAs === undefined && !isWrapped && 'fade-end-short overflow-hidden whitespace-nowrap',
      )}
    >
      {isWrapped && typeof children === 'string' ? wrappedLines(children) : children}
    </code>
  );
}

function wrappedLines(text: string): ReactNode {
  const lines = text.split('\n');
  if (lines.length === 1) return withBreaks(text);
  return lines.map((line, index) => (
    <span key={index} className="block pl-4 -indent-4 not-first:mt-1.5">
      {withBreaks(line)}
      {index < lines.length - 1 && '\n'}
    </span>
  ));
}

/** Allows breaks between words (a quoted string is one word) and, in words longer than a line, after @, / and ?. */
function withBreaks(text: string): ReactNode {
  return wordsOf(text).map((word, index) =>
    word.startsWith(' ') ? (
      word
    ) : (
      <span key={index} className="inline-block max-w-full indent-0">
        {partsOf(word).map((part, at) => (
          <Fragment key={at}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </span>
    ),
  );
}

// No regular expressions: RegExp.input would keep the text, which may be a secret (domain/percent-encoding.ts).

/** The words of a text, and the spaces between them. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [''];
  let quote = '';
  let wasSpace = false;
  for (const character of text) {
    if (quote === '' && (character === "'" || character === '"')) quote = character;
    else if (character === quote) quote = '';
    const isSpace = character === ' ' && quote === '';
    if (isSpace !== wasSpace) words.push('');
    words[words.length - 1] += character;
    wasSpace = isSpace;
  }
  return words.filter((word) => word !== '');
}

/** A word, split where it may break. */
function partsOf(word: string): readonly string[] {
  const parts: string[] = [''];
  for (const character of word) {
    parts[parts.length - 1] += character;
    if ('@/?'.includes(character)) parts.push('');
  }
  return parts;
}
