import { Fragment, type ReactNode } from 'react';
import { classNames } from './class-names';
import { CopyButton } from './copy-button';
import { ManualCopy } from './manual-copy';
import { useCopy } from './use-copy';

type CodeLineProps = {
  /** What it is, for "Copy tunnel command". */
  name: string;
  text: string;
  /** Breaks a long line instead of fading its end out; with several lines, each hangs below its start. */
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
          ? 'items-start py-0.5 max-tablet:flex-wrap max-tablet:pr-3.5 max-tablet:*:[code]:basis-full max-tablet:*:[span]:-mt-3 max-tablet:*:[span]:-mr-3.5'
          : 'items-center',
      )}
    >
      {children}
    </div>
  );
}

type CodeTextProps = {
  isWrapped?: boolean;
  /** Keeps its lines and scrolls sideways; by keyboard too, under this name. */
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

/** Breaks between words, what is quoted being one; a word that is too long for a line breaks after @, / and ? at best. */
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

// By hand, both: a regular expression would keep what it was tried on.

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
