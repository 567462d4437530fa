import { useQuery } from '@tanstack/react-query';
import { databaseDetailsQuery } from '~/api/databases';
import type { DatabaseRef } from '~/domain/database';
import { Callout } from '~/ui/callout';

/** What the API's statuses mean for who wants to connect; `running`, and words that nobody knows, are left out. */
const NOTICES: Readonly<Record<string, readonly [title: string, text: string]>> = {
  creating: [
    'This database is being created',
    'Nothing can connect until it runs. From then on its settings hold.',
  ],
  stopped: [
    'This database is stopped',
    'Nothing can connect until it runs again. From then on its settings hold.',
  ],
  migrating: [
    'This database is being migrated',
    'Connections may be interrupted. Its settings go on holding.',
  ],
  updating: ['This database is being updated', 'Connections may be interrupted. Its settings go on holding.'],
  upgrading: [
    'This database is being upgraded',
    'Connections may be interrupted. Its settings go on holding.',
  ],
};

/** Says that a database is not ready, and what that does to the exposure that its settings promise. */
export function NotReadyNotice({ database }: { database: DatabaseRef }) {
  const { data } = useQuery(databaseDetailsQuery(database));
  const notice = data && NOTICES[data.status];
  if (!notice) return <></>;
  const [title, text] = notice;
  return (
    <div className="mt-4">
      <Callout kind="neutral" title={title}>
        {text}
      </Callout>
    </div>
  );
}
