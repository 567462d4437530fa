import type { ReactNode } from 'react';
import { classNames } from './class-names';

type CardProps = { id?: string; children: ReactNode; className?: string };

export function Card({ id, children, className }: CardProps) {
  return (
    <div id={id} className={classNames('rounded-card border border-line bg-surface', className)}>
      {children}
    </div>
  );
}
