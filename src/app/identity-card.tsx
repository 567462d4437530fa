import { useQuery } from '@tanstack/react-query';
import { databaseDetailsQuery } from '~/api/databases';
import { MODEL_NAMES } from '~/domain/architecture-model';
import type { DatabaseRef } from '~/domain/database';
import { formatDate } from '~/domain/words';
import { Card } from '~/ui/card';
import { Skeleton } from '~/ui/skeleton';
import { DatabaseStatus } from './database-status';

/** What the database is: the facts that tell it from another. */
export function IdentityCard({ database }: { database: DatabaseRef }) {
  const details = useQuery(databaseDetailsQuery(database));
  const { data } = details;
  const pending = details.isPending ? <Skeleton className="my-1 w-28" /> : 'Unknown';
  // Aligns the dot with the column: it has room for a ring around it.
  const status = data && (
    <div className="-ml-[3px]">
      <DatabaseStatus status={data.status} />
    </div>
  );
  const facts = [
    { title: 'Technology', value: data ? data.version : pending },
    { title: 'Status', value: status ?? pending },
    { title: 'Plan', value: database.plan },
    { title: 'Region', value: <code>{database.region}</code> },
    { title: 'Architecture model', value: MODEL_NAMES[database.model] },
    ...(database.model === 'shared'
      ? [{ title: 'App', value: database.appName }]
      : [
          { title: 'Created', value: data?.createdAt ? formatDate(data.createdAt) : pending },
          { title: 'Database ID', value: <code>{database.appId}</code> },
        ]),
    { title: 'Add-on ID', value: <code>{database.addonId}</code> },
  ];
  return (
    <Card>
      <dl className="grid gap-x-12 px-4 py-3 tablet:grid-cols-2 tablet:px-6 tablet:py-4">
        {facts.map(({ title, value }) => (
          <div key={title} className="py-2 tablet:flex tablet:flex-wrap tablet:gap-x-6">
            <dt className="w-34 flex-none text-text-3">{title}</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
