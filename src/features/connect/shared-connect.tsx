import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { databaseDetailsQuery } from '~/api/databases';
import { useDatabaseStatus } from '~/api/use-database-status';
import type { ConnectionParts } from '~/domain/connection-string';
import { isTlsWanted, requiringTls, speaksHttp } from '~/domain/connection-tls';
import type { DatabaseDetails, DatabaseRef } from '~/domain/database';
import { listeningObstacle } from '~/domain/listening';
import { WITHOUT_TLS } from '~/domain/words';
import { Card } from '~/ui/card';
import { Tabs } from '~/ui/tabs';
import { ConnectionString } from './connection-string';
import { DirectAccessNotice } from './direct-access-notice';
import { TunnelSteps } from './tunnel-steps';
import { useRoute } from './use-route';
import { useStringChoices } from './use-string-choices';
import { NotListeningFoot } from './verdict-foot';
import { WhyNot } from './why-not';
import { useSecret, whileBusy } from './use-secret';

type Route = 'tunnel' | 'direct';

const ROUTES: readonly { readonly value: Route; readonly name: string }[] = [
  { value: 'tunnel', name: 'Encrypted tunnel' },
  { value: 'direct', name: 'Direct access' },
];

/** Connect of a Shared Resources database: through the tunnel, which is recommended, or directly. */
export function SharedConnect({ database }: { database: DatabaseRef }) {
  const secret = useSecret(database);
  const choices = useStringChoices();
  const details = useQuery(databaseDetailsQuery(database));
  const [route, setRoute] = useRoute<Route>(['tunnel', 'direct']);
  // Nothing is claimed from data whose refetch failed.
  const features = details.isError ? undefined : details.data?.features;
  const forceTls = features?.['force-tls'];
  const isTlsForced = isTlsWanted(database.engine, forceTls);
  const obstacle = listeningObstacle(useDatabaseStatus(database));
  const shared = { database, secret, choices, forceTls };

  // An HTTP engine changes its scheme with Force TLS: hide a string that was read before that.
  const known = details.data && isTlsWanted(database.engine, details.data.features['force-tls']);
  useEffect(
    () => (speaksHttp(database.engine) && known !== undefined ? secret.hide : undefined),
    [database.engine, secret, known],
  );

  return (
    <Card>
      <div {...whileBusy(secret)}>
        <Tabs
          label="Route"
          look="segmented"
          rowClassName="flex flex-wrap items-center gap-x-3.5 gap-y-3 border-b border-line p-4 tablet:px-6"
          tabs={ROUTES}
          value={route}
          onChange={setRoute}
          aside={
            <RouteNote route={route} database={database} features={features} isPending={details.isPending} />
          }
        >
          {route === 'tunnel' ? (
            <TunnelSteps {...shared} details={details.data} />
          ) : (
            <>
              <DirectAccessNotice database={database} features={features} />
              <ConnectionString
                {...shared}
                endpoint={details.data?.endpoint ?? null}
                route={(parts) =>
                  isTlsForced || isOverInternet(parts, features) ? requiringTls(parts) : parts
                }
              />
            </>
          )}
        </Tabs>
      </div>
      {obstacle !== null && <NotListeningFoot obstacle={obstacle} />}
      <WhyNot database={database} />
    </Card>
  );
}

/** Over the Internet a client must not fall back to plain text. HTTP clients never do. */
function isOverInternet(
  { engine }: ConnectionParts,
  features: DatabaseDetails['features'] | undefined,
): boolean {
  return !speaksHttp(engine) && features?.['internet-accessibility'] !== 'off';
}

type RouteNoteProps = {
  route: Route;
  database: DatabaseRef;
  features: DatabaseDetails['features'] | undefined;
  isPending: boolean;
};

function RouteNote({ route, database, features, isPending }: RouteNoteProps) {
  if (route === 'tunnel') {
    return (
      <p className="text-text-2">
        <span className="font-medium text-x1">Recommended.</span>{' '}
        {/* Most databases are private: until that is known, its words keep their place. */}
        <span className={isPending ? 'invisible' : undefined}>
          {isPending || features?.['internet-accessibility'] === 'off'
            ? 'The database stays private.'
            : 'It works without Internet Accessibility.'}
        </span>
      </p>
    );
  }
  switch (features?.['internet-accessibility']) {
    case 'on':
      return (
        <p className="text-text-2">
          From any address{features['force-tls'] === 'on' ? ', over TLS.' : `. ${WITHOUT_TLS}`}
        </p>
      );
    case 'disabling':
      return <p className="text-text-2">From any address, but not for long.</p>;
    case 'off':
    case 'enabling':
      return <p className="text-text-2">From Scalingo apps in {database.region} only.</p>;
    case 'changing':
    case 'failed':
    case 'not-enabled':
    case 'not-disabled':
    case 'unknown':
    case undefined:
      return <p className="text-text-2">From where is not known for now.</p>;
  }
}
