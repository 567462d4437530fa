import type { ReactNode } from 'react';

export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-5 items-center rounded-tag bg-sunken px-1.5 text-caption font-medium whitespace-nowrap text-text-3">
      {children}
    </span>
  );
}
