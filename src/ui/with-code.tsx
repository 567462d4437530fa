import { Children, type ReactNode } from 'react';

const ADDRESS = /(\d+(?:\.\d+){3}(?:\/\d+)?)/;

/** A sentence, with the addresses and ranges in it in the type of code. */
export function withCode(sentence: ReactNode): ReactNode {
  return Children.map(sentence, (part) => {
    return typeof part === 'string' ? part.split(ADDRESS).map(toCode) : part;
  });
}

/** What the pattern matches is every second part. */
function toCode(text: string, index: number): ReactNode {
  return index % 2 === 1 ? <code key={index}>{text}</code> : text;
}
