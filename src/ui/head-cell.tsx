import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** A column's heading. The roles are said, since a table whose rows stack on a phone would lose them. */
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
