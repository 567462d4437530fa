import { useQuery } from '@tanstack/react-query';
import { useSearch } from 'wouter';
import { describeError, describeStale } from '~/api/error-words';
import type { ApiError } from '~/api/errors';
import { managedRangesQuery } from '~/api/firewall';
import { useDatabaseStatus } from '~/api/use-database-status';
import { useFirewall } from '~/api/use-firewall';
import type { DatabaseRef } from '~/domain/database';
import { exposureOf, wideRulesOf } from '~/domain/exposure';
import { listeningObstacle } from '~/domain/listening';
import { FINDINGS_ID } from '~/domain/page-params';
import { settingsPath } from '~/domain/paths';
import { presentRules, sourceName, type Rule } from '~/domain/rule';
import { Message } from '~/ui/message';
import { retryOf, type Retry } from '~/ui/retry';
import { RetryButton } from '~/ui/retry-button';
import { StaleNotice } from '~/ui/stale-notice';
import { TextLink } from '~/ui/text-link';
import { focusHeading } from '~/ui/watch-focus';
import { AddressRuler, UnknownRuler } from './address-ruler';
import { ExposureCard, ExposureSkeleton } from './exposure-card';
import { firewallHeadline } from './firewall-words';
import { LEVEL_NAMES } from './levels';
import { withReadiness } from './readiness';

type FirewallExposureSummaryProps = { database: DatabaseRef; isAlone: boolean };

/** Who can reach a Dedicated Resources database, by the union of its firewall rules. */
export function FirewallExposureSummary({ database, isAlone }: FirewallExposureSummaryProps) {
  const { query, entries } = useFirewall(database);
  const status = useDatabaseStatus(database);
  if (query.isPending) return <ExposureSkeleton picture="ruler" />;

  if (!entries) {
    return (
      <ExposureCard
        picture="ruler"
        tone="unknown"
        pill="Unknown"
        title="Who can reach this database is unknown for now"
        text="The firewall rules could not be loaded. They still apply."
      >
        {isAlone && query.error && <UnreadRules error={query.error} onRetry={retryOf(query, focusHeading)} />}
        <UnknownRuler />
      </ExposureCard>
    );
  }

  const exposure = exposureOf(entries);
  const isOpen = exposure.settled.level === 'open';
  const { title, text, coming } = withReadiness(firewallHeadline(exposure), status);
  return (
    <ExposureCard
      picture="ruler"
      tone={exposure.now.level}
      pill={LEVEL_NAMES[exposure.now.level]}
      title={title}
      text={text}
      coming={coming}
    >
      {query.isError && (
        <div className="-mx-4 mt-4 border-y border-line tablet:-mx-6">
          <StaleNotice onRetry={retryOf(query, focusHeading)}>
            {describeStale(query.error, query.dataUpdatedAt)}
          </StaleNotice>
        </div>
      )}
      <AddressRuler exposure={exposure} isListening={listeningObstacle(status) === null} />
      {isOpen ? (
        <FindingsLink database={database}>See what lets everyone in</FindingsLink>
      ) : (
        wideRulesOf(presentRules(entries)).length > 0 && (
          <FindingsLink database={database}>See what is very wide</FindingsLink>
        )
      )}
      {exposure.unknown.length > 0 && <UncountedRules database={database} rules={exposure.unknown} />}
    </ExposureCard>
  );
}

function FindingsLink({ database, children }: { database: DatabaseRef; children: string }) {
  const search = useSearch();
  return (
    <p className="mt-3">
      <TextLink isAlone href={`${settingsPath(database.name)}${search && `?${search}`}#${FINDINGS_ID}`}>
        {children}
      </TextLink>
    </p>
  );
}

function UncountedRules({ database, rules }: { database: DatabaseRef; rules: readonly Rule[] }) {
  const ranges = useQuery(managedRangesQuery(database));
  return (
    <p className="mt-2 text-help text-text-2">
      Not in these figures, because the addresses are not known:{' '}
      {rules.map(({ source }) => sourceName(source, ranges.data)).join(', ')}.
    </p>
  );
}

function UnreadRules({ error, onRetry }: { error: ApiError; onRetry: Retry }) {
  return (
    <div role="alert" className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Message kind="error">{describeError(error)}</Message>
      <RetryButton onRetry={onRetry} />
    </div>
  );
}
