import type { ReactNode } from 'react';
import { classNames } from './class-names';

export function Card({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={classNames('rounded-card border border-line bg-surface', className)}>{children}</div>
  );
}
