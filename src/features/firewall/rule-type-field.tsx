import type { UseQueryResult } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import { describeError } from '~/api/error-words';
import { publishedAddresses, regionOf, type ManagedRange } from '~/domain/managed-ranges';
import { hasSource, type Rule } from '~/domain/rule';
import { countOfAddresses } from '~/domain/words';
import { Message } from '~/ui/message';
import { RadioCard } from '~/ui/radio-card';
import { retryOf } from '~/ui/retry';
import { RetryButton } from '~/ui/retry-button';
import { Skeleton } from '~/ui/skeleton';
import { CUSTOM, type NewRuleValues } from './new-rule-form';

type RuleTypeFieldProps = {
  rules: readonly Rule[];
  ranges: UseQueryResult<readonly ManagedRange[]>;
};

/** The choice of a rule's type: one's own range, or one of the managed ranges that the API lists. */
export function RuleTypeField({ rules, ranges }: RuleTypeFieldProps) {
  const { register, formState } = useFormContext<NewRuleValues>();
  const refusal = formState.errors.choice?.message;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium">Rule type</legend>
      <div>
        <RadioCard
          {...register('choice')}
          id="rule-type-custom"
          value={CUSTOM}
          title="Custom CIDR IPv4"
          description="One address or a range: an office, a VPN, a workstation."
        />
        {ranges.data?.map((range) => (
          <RadioCard
            key={range.id}
            {...register('choice')}
            id={`rule-type-${range.id}`}
            value={range.id}
            title={range.name}
            description={describe(range)}
            takenText={isAllowed(range, rules) ? 'Already allowed' : undefined}
          />
        ))}
        {ranges.isPending && <RangesSkeleton />}
        {ranges.isError && !ranges.data && <RangesError ranges={ranges} />}
      </div>
      {refusal && (
        <div role="alert" className="mt-2">
          <Message kind="error">{refusal}</Message>
        </div>
      )}
    </fieldset>
  );
}

function isAllowed(range: ManagedRange, rules: readonly Rule[]): boolean {
  return hasSource(rules, { type: 'managed', rangeId: range.id });
}

/** "Apps in osc-fr1. Scalingo maintains its 2 addresses." */
function describe({ id, name }: ManagedRange): string {
  const region = regionOf(name);
  const count = publishedAddresses(id)?.length;
  const apps = region ? `Apps in ${region}. ` : '';
  return `${apps}Scalingo maintains its ${count === undefined ? 'addresses' : countOfAddresses(count)}.`;
}

const ROW = '-mt-px flex gap-3 border border-line-strong bg-surface px-4 py-3 last:rounded-b-card';

function RangesSkeleton() {
  return [0, 1].map((row) => (
    <div key={row} className={ROW}>
      <div className="h-9.5 py-1">
        <Skeleton className="w-48" />
        <Skeleton className="mt-2 w-72" />
      </div>
    </div>
  ));
}

function RangesError({ ranges }: { ranges: RuleTypeFieldProps['ranges'] }) {
  return (
    <div role="alert" className={`${ROW} items-center`}>
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none self-start text-x3" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">Managed rules</p>
        <p className="text-help text-text-3">
          The list of managed ranges could not be loaded.{' '}
          {ranges.error && describeError(ranges.error, 'The list')}
        </p>
      </div>
      <RetryButton onRetry={retryOf(ranges, () => document.getElementById('rule-type-custom')?.focus())} />
    </div>
  );
}
