import type { ReactNode } from 'react';
import { Button } from '~/ui/button';

/** In the place of the whole page: what happened, and that loading it again is the way out. */
export function PageFailure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="container-page py-24">
      <h1 className="text-page font-semibold">{title}</h1>
      <p className="mt-2 max-w-150 text-text-2">{children}</p>
      <div className="mt-6">
        <Button variant="primary" onClick={() => window.location.reload()}>
          Reload the page
        </Button>
      </div>
    </main>
  );
}
