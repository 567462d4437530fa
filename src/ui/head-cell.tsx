import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A column heading. With explicit roles: rows that stack on a phone would lose their table semantics. */
export function HeadCell({ className, ...rest }: ComponentProps<'th'>) {
  return (
    <th
      {...rest}
      role="columnheader"
      scope="col"
      className={classNames(
        'h-10 border-b border-line px-3 text-left text-caption font-medium whitespace-nowrap text-text-3',
        className,
      )}
    />
  );
}
