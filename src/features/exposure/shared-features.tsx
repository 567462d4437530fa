import { useQuery } from '@tanstack/react-query';
import { databaseDetailsQuery } from '~/api/databases';
import { describeError } from '~/api/errors';
import type { DatabaseRef, FeatureState } from '~/domain/database';
import { formatTimeWithSeconds } from '~/domain/words';
import { Card } from '~/ui/card';
import { ErrorBlock } from '~/ui/error-block';
import { Section } from '~/ui/section';
import { Skeleton } from '~/ui/skeleton';

const STATE_WORDS: Readonly<Record<FeatureState, string>> = {
  off: 'Off',
  enabling: 'Enabling…',
  on: 'On',
  disabling: 'Disabling…',
  failed: 'Failed',
  unknown: 'Unknown',
};

/** Where Force TLS and Internet Accessibility stand on a Shared Resources database. */
export function SharedFeatures({ database }: { database: DatabaseRef }) {
  const details = useQuery(databaseDetailsQuery(database));
  if (details.isError && !details.data) {
    return (
      <Card>
        <ErrorBlock
          title="The settings could not be loaded"
          message={describeError(details.error)}
          isRetrying={details.isFetching}
          onRetry={() => void details.refetch()}
          lastTried={formatTimeWithSeconds(details.errorUpdatedAt)}
        />
      </Card>
    );
  }
  return (
    <>
      <Section id="force-tls" title="Force TLS connections">
        <FeatureRow
          title="Deny every connection without TLS"
          text={
            details.data?.forceTls === 'on'
              ? 'The database denies any non-TLS connection, from Scalingo apps and from the Internet.'
              : 'When on, the database denies any non-TLS connection, from Scalingo apps and from the Internet.'
          }
          state={details.data?.forceTls}
        />
      </Section>
      <Section id="internet-accessibility" title="Internet Accessibility">
        <FeatureRow
          title="Let the public Internet reach this database"
          text="When on, any address can try to connect. Sources can’t be filtered on Shared Resources."
          state={details.data?.internetAccessibility}
        />
      </Section>
    </>
  );
}

type FeatureRowProps = { title: string; text: string; state: FeatureState | undefined };

function FeatureRow({ title, text, state }: FeatureRowProps) {
  return (
    <Card className="flex items-start gap-4 px-4 py-5 tablet:gap-6 tablet:px-6">
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        <p className="mt-1 max-w-180 text-balance text-text-2">{text}</p>
      </div>
      <p className="flex-none text-help font-medium text-text-3">
        {state ? STATE_WORDS[state] : <Skeleton className="mt-1 w-8" />}
      </p>
    </Card>
  );
}
