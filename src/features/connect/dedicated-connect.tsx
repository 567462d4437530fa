import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { privateEndpointQuery, publicEndpointQuery } from '~/api/endpoints';
import { useDatabaseStatus } from '~/api/use-database-status';
import { withPlaceholders } from '~/domain/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { listeningObstacle } from '~/domain/listening';
import { Card } from '~/ui/card';
import { AFTER_DIALOG } from '~/ui/dialog';
import { Tabs } from '~/ui/tabs';
import { ConnectionString } from './connection-string';
import { EndpointLine } from './endpoint-line';
import { FirewallVerdict } from './firewall-verdict';
import { PrivateVerdict } from './private-verdict';
import { useRoute } from './use-route';
import { useStringChoices, type StringChoices } from './use-string-choices';
import { NotListeningFoot } from './verdict-foot';
import { WhyNot } from './why-not';
import { useSecret, whileBusy, type SecretString } from './use-secret';

type Route = 'public' | 'private';

const ROUTES: readonly { readonly value: Route; readonly name: string }[] = [
  { value: 'public', name: 'Public endpoint' },
  { value: 'private', name: 'Private endpoint' },
];

/** What the API calls them. */
const TYPES = { public: 'public-rw', private: 'private-peering-rw' } as const;

const NOTES: Readonly<Record<Route, string>> = {
  public: 'From the Internet, as far as the firewall allows.',
  private: 'From an Outscale VPC, through a Net Peering.',
};

/** Connect of a Dedicated Resources database: through its public endpoint, or the private one when it has one. */
export function DedicatedConnect({ database }: { database: DatabaseRef }) {
  const secret = useSecret(database);
  const choices = useStringChoices();
  const privately = useQuery(privateEndpointQuery(database));
  const [named, setRoute] = useRoute<Route>(['public', 'private']);
  // A link to `private` falls back to `public` once it is known that there is no private endpoint.
  const isGone = named === 'private' && privately.data === null;
  const route = isGone ? 'public' : named;
  const isChoice = Boolean(privately.data) || route === 'private';
  const shared = { database, secret, choices, route, isGone };
  // The one that was shown or copied was another.
  useEffect(() => {
    if (isGone) secret.hide();
  }, [isGone, secret]);
  return (
    <Card>
      <div {...whileBusy(secret)}>
        <Tabs
          label="Endpoint"
          look="segmented"
          rowClassName="flex flex-wrap items-center gap-x-3.5 gap-y-3 border-b border-line p-4 tablet:px-6"
          tabs={isChoice ? ROUTES : ROUTES.slice(0, 1)}
          value={route}
          onChange={setRoute}
          aside={<p className="text-text-2">{NOTES[route]}</p>}
        >
          <EndpointString {...shared} note={isChoice ? undefined : NOTES.public} />
        </Tabs>
      </div>
      <div tabIndex={-1} {...AFTER_DIALOG} className="outline-none">
        <Verdict database={database} route={route} />
      </div>
      <WhyNot database={database} route={route} />
    </Card>
  );
}

function Verdict({ database, route }: { database: DatabaseRef; route: Route }) {
  const obstacle = listeningObstacle(useDatabaseStatus(database));
  if (obstacle !== null) return <NotListeningFoot obstacle={obstacle} />;
  return route === 'public' ? (
    <FirewallVerdict database={database} />
  ) : (
    <PrivateVerdict database={database} />
  );
}

type EndpointProps = {
  database: DatabaseRef;
  secret: SecretString;
  choices: StringChoices;
  route: Route;
  /** What the endpoint is for, unless that stands above. */
  note: string | undefined;
  /** This is not the endpoint that was asked for. */
  isGone: boolean;
};

function EndpointString({ route, note, isGone, ...shared }: EndpointProps) {
  const queryFor = route === 'public' ? publicEndpointQuery : privateEndpointQuery;
  const query = useQuery(queryFor(shared.database));
  const endpoint = query.data ?? null;
  return (
    <>
      <EndpointLine type={TYPES[route]} note={note} isGone={isGone} endpoint={query} />
      <ConnectionString
        {...shared}
        endpoint={endpoint}
        isUnavailable={route === 'private' && !endpoint}
        forceTls="on"
        // The string that Scalingo keeps is for the public endpoint.
        route={(parts) => (route === 'private' ? { ...parts, hosts: [withPlaceholders(endpoint)] } : parts)}
        elsewhere={route === 'private' ? endpoint : null}
      />
    </>
  );
}
