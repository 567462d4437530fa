import { PageMessage } from './page-message';
import { Shell } from './shell';

export function NotFoundPage() {
  return (
    <Shell title="Page not found">
      <PageMessage title="Page not found">
        There is nothing at this address. It may be mistyped or out of date.
      </PageMessage>
    </Shell>
  );
}
