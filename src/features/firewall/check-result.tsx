import { useQuery } from '@tanstack/react-query';
import { callerAddressQuery } from '~/api/caller-address';
import { managedRangesQuery } from '~/api/firewall';
import { useMayChange } from '~/api/may-change';
import { useDatabaseStatus } from '~/api/use-database-status';
import { useFirewall } from '~/api/use-firewall';
import { usePeeringStanding } from '~/api/use-peering-standing';
import { readAddresses, type AddressesReading } from '~/domain/addresses-text';
import { whyNoRule } from '~/domain/allowing';
import { checkOf } from '~/domain/check';
import type { DatabaseRef } from '~/domain/database';
import { listeningObstacle, obstacleText } from '~/domain/listening';
import { Message } from '~/ui/message';
import { CheckProblem } from './check-problem';
import { CheckVerdict } from './check-verdict';

type CheckResultProps = {
  database: DatabaseRef;
  /** What was asked; null for nothing yet: then it is about the reader's own address. */
  reading: AddressesReading | null;
  /** Asks about what may have been meant. */
  onUse: (text: string) => void;
};

/** The answer to what was asked, by the rules as they stand. */
export function CheckResult({ database, reading, onUse }: CheckResultProps) {
  const { query, entries } = useFirewall(database);
  const ranges = useQuery(managedRangesQuery(database));
  const caller = useQuery(callerAddressQuery());
  const peerings = usePeeringStanding(database);
  const obstacle = listeningObstacle(useDatabaseStatus(database));
  const mayChange = useMayChange(database);

  if (reading && !reading.ok) return <CheckProblem reading={reading} onUse={onUse} />;
  if (!entries) {
    return <p className="text-help text-text-3">Available once the firewall rules are loaded.</p>;
  }
  const about = reading ?? (caller.data === undefined ? null : readAddresses(caller.data));
  if (!about?.ok) {
    return (
      <p className="text-help text-text-3">
        Type an address, a range such as 203.0.113.0/24, or a first and a last address with a dash between
        them.
      </p>
    );
  }
  return (
    <>
      {obstacle !== null && (
        <div className="mb-3 *:gap-3.5 *:pl-0.5">
          <Message kind="warning">
            {obstacleText(obstacle)} This is what the firewall does once it runs.
          </Message>
        </div>
      )}
      <CheckVerdict
        database={database}
        check={checkOf(about.interval, entries, peerings === 'active')}
        ownAddress={caller.data}
        onUse={onUse}
        ranges={ranges.data}
        whyNoRule={whyNoRule(mayChange, entries)}
      />
      {query.isError && (
        <div className="mt-2 *:gap-3.5 *:pl-0.5">
          <Message kind="warning">
            The firewall rules could not be read again. This goes by the last list that was read.
          </Message>
        </div>
      )}
    </>
  );
}
