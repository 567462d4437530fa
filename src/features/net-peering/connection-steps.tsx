import { useQuery } from '@tanstack/react-query';
import { privateEndpointQuery, publicEndpointQuery } from '~/api/endpoints';
import { networkConfigurationQuery } from '~/api/network-configuration';
import type { Firewall } from '~/api/use-firewall';
import type { DatabaseRef } from '~/domain/database';
import { isActive, type NetPeering } from '~/domain/net-peering';
import { FirewallStep } from './firewall-step';
import { PrivateEndpoint } from './private-endpoint';
import { RouteSteps } from './route-steps';
import { Step } from './step';

type ConnectionStepsProps = {
  database: DatabaseRef;
  /** Those that are neither deleted nor about to be: one at least. */
  peerings: readonly NetPeering[];
  firewall: Firewall;
};

/** What it takes until something connects through a Net Peering, and what of it is done as far as that can be known. */
export function ConnectionSteps({ database, peerings, firewall }: ConnectionStepsProps) {
  // Where these are shown themselves, a failure is said and can be tried again.
  const network = useQuery(networkConfigurationQuery(database)).data;
  const ofPrivate = useQuery(privateEndpointQuery(database)).data;
  const ofPublic = useQuery(publicEndpointQuery(database)).data;
  const waiting = peerings.filter((peering) => !isActive(peering));
  const active = peerings.length - waiting.length;
  return (
    <div className="border-t border-line">
      <h3 id="connection-steps" className="px-4 pt-4 pb-1 font-semibold tablet:px-6 tablet:pt-5">
        Steps to a connection
      </h3>
      <ol aria-labelledby="connection-steps" className="divide-y divide-line">
        <Step
          number={1}
          title={
            peerings.length === 1
              ? 'Activation of the Net Peering'
              : `Activation of the Net Peerings: ${active} of ${peerings.length}`
          }
          state={waiting.length === 0 ? 'done' : 'not-done'}
        >
          {waiting.map(({ id, outscaleId, status }) => (
            <p key={id} className="mt-0.5 text-help text-text-2">
              <code>{outscaleId}</code>: Scalingo’s API says <code>{status}</code>.
            </p>
          ))}
        </Step>
        <RouteSteps ipRange={network?.ipRange} port={(ofPrivate ?? ofPublic)?.port} />
        <FirewallStep database={database} peerings={peerings} firewall={firewall} />
        <PrivateEndpoint database={database} isExpected={active > 0} />
      </ol>
    </div>
  );
}
