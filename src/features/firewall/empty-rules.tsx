import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { callerAddressQuery, isCallerAddressKnowable } from '~/api/caller-address';
import { describeFailure } from '~/api/failure';
import { describeError } from '~/api/error-words';
import { createRule } from '~/api/firewall';
import { useMayChange } from '~/api/may-change';
import { useRemovals } from '~/api/removals';
import { useIsMounted } from '~/api/use-is-mounted';
import { useSingleMutation } from '~/api/use-single-mutation';
import { formatCidr, isSameCidr, parseCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { managedRangeIdOf, type ManagedRange } from '~/domain/managed-ranges';
import type { NewRule } from '~/domain/rule';
import { formatDate, formatTime } from '~/domain/words';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';
import { retryOf } from '~/ui/retry';
import { RetryButton } from '~/ui/retry-button';
import { Skeleton } from '~/ui/skeleton';
import { useToast } from '~/ui/toast';
import { watchFocus } from '~/ui/watch-focus';
import { focusBlock, RULE_ADDED, unavailableUnless } from './block';
import { rememberChange } from './last-change';
import { PutBack } from './put-back';

type EmptyRulesProps = {
  database: DatabaseRef;
  ranges: UseQueryResult<readonly ManagedRange[]>;
};

/** What its messages are about. */
const ABOUT = 'the first rule';

/** What deny by default means, and the three usual first rules. */
export function EmptyRules({ database, ranges }: EmptyRulesProps) {
  const caller = useQuery(callerAddressQuery());
  const showToast = useToast(database.name);
  const create = useSingleMutation(createRule(database));
  const mayChange = useMayChange(database);
  const [isReading, setIsReading] = useState(false);
  const isMounted = useIsMounted();
  const openNewRule = useDialogOpener('new-rule');
  // Longer than they may let connections in: what was closed in a hurry is opened again some time.
  const removals = useRemovals()(database.addonId);
  const lastAt = Math.max(...removals.map(({ removedAt }) => removedAt));
  const own = caller.data === undefined ? null : parseCidr(caller.data);
  const region = ranges.data?.find(({ id }) => id === managedRangeIdOf(database.region));

  // Shown until known to be unavailable, so that the list does not change.
  const hasOwn = isCallerAddressKnowable && !caller.isError;
  const hasRegion = ranges.isPending || region !== undefined;

  function add(rule: NewRule) {
    const isFree = watchFocus();
    create.run(rule, {
      onDone: (added) => {
        rememberChange(database.addonId, { kind: 'added', rules: [added] });
        showToast({ kind: 'done', about: ABOUT, text: RULE_ADDED });
        if (isFree()) focusBlock();
      },
      onError: (error) =>
        showToast({
          kind: 'error',
          about: ABOUT,
          text: describeFailure(error, 'the rule', 'added'),
        }),
    });
  }

  /** Another network may have been joined since the address was read: a new address is shown before it is added. */
  async function addOwn() {
    const isFree = watchFocus();
    setIsReading(true);
    const { data, isSuccess } = await caller.refetch({ cancelRefetch: false });
    setIsReading(false);
    if (!isMounted.current) return;
    const cidr = isSuccess && parseCidr(data);
    if (cidr && own && !isSameCidr(cidr, own)) return openNewRule(formatCidr(cidr));
    if (cidr) return add({ type: 'custom', cidr, label: '' });
    if (isFree()) focusBlock();
    const text = 'The rule was not added. Your current address could not be read.';
    showToast({ kind: 'error', about: ABOUT, text });
  }

  const sent = create.isPending && create.variables.type;
  const adding = isReading ? 'custom' : sent;
  const busyText = (type: NewRule['type']) => (adding === type ? 'Adding…' : undefined);
  const isOther = (type: NewRule['type']) => adding && adding !== type;

  return (
    <>
      <div className="px-4 pt-5 pb-4 tablet:px-6 tablet:pt-6 tablet:pb-5">
        <p className="text-section font-semibold">
          No rule {removals.length === 0 ? 'yet' : 'left'}, so nothing can connect
        </p>
        <p className="mt-1 max-w-150 text-text-2">
          {removals.length === 0
            ? 'This is how every Dedicated Resources database starts. '
            : `The last one was removed on ${formatDate(lastAt)} at ${formatTime(lastAt)}. `}
          Allow only the networks you need; these {hasOwn && hasRegion ? 'three are' : 'are'} the usual first
          ones.
        </p>
        {mayChange && (
          <div className="mt-3 empty:hidden">
            <PutBack database={database} rules={removals.map(({ rule }) => rule)} least={1} />
          </div>
        )}
      </div>
      <ul>
        {hasOwn && (
          <Start
            title="My current address"
            detail={
              own ? (
                <>
                  <code>{caller.data}/32</code>, this browser right now
                </>
              ) : (
                <Skeleton className="my-1 w-48" />
              )
            }
          >
            <Button
              aria-label="Add my current address"
              isUnavailable={!own || isOther('custom')}
              {...unavailableUnless(mayChange)}
              busyText={busyText('custom')}
              onClick={() => void addOwn()}
            >
              Add
            </Button>
          </Start>
        )}
        {ranges.isError ? (
          <Start
            title="The region of your apps"
            detail={`The list of managed ranges could not be loaded. ${describeError(ranges.error, 'The list')}`}
          >
            <RetryButton onRetry={retryOf(ranges, focusBlock)} />
          </Start>
        ) : (
          hasRegion && (
            <Start
              title="The region of your apps"
              detail={
                region ? `${region.name}, kept up to date by Scalingo` : <Skeleton className="my-1 w-60" />
              }
            >
              <Button
                aria-label={region ? `Add ${region.name}` : undefined}
                isUnavailable={!region || isOther('managed')}
                {...unavailableUnless(mayChange)}
                busyText={busyText('managed')}
                onClick={() => region && add({ type: 'managed', rangeId: region.id })}
              >
                Add
              </Button>
            </Start>
          )
        )}
        <Start
          title="An office or VPN range"
          detail={
            <>
              A CIDR such as <code>203.0.113.0/24</code>
            </>
          }
        >
          <Button
            aria-label="New rule for an office or VPN range"
            {...unavailableUnless(mayChange)}
            onClick={() => openNewRule()}
          >
            New rule…
          </Button>
        </Start>
      </ul>
    </>
  );
}

function Start({ title, detail, children }: { title: string; detail: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-4 border-t border-line p-4 *:[button]:w-full tablet:px-6 tablet:*:[button]:w-26">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        <div className="mt-px flow-root text-help text-text-3">{detail}</div>
      </div>
      {children}
    </li>
  );
}
