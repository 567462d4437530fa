import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { DatabaseList } from '~/api/databases';
import { describeError } from '~/api/error-words';
import type { ApiError } from '~/api/errors';
import { waitAfter } from '~/api/wait-after';
import { countOf, listOf } from '~/domain/words';
import { Callout } from '~/ui/callout';
import type { Retry } from '~/ui/retry';
import { RetryButton } from '~/ui/retry-button';
import { focusHeading, useFocusPassing } from '~/ui/watch-focus';
import type { UnreadDatabases } from './use-listed-databases';

type UnreadNoticeProps = {
  list: UseQueryResult<DatabaseList>;
  unread: UnreadDatabases;
};

/** So many databases are named. */
const NAMED = 5;
/** The minute that Scalingo counts requests in, in milliseconds: all of a long list are more than it allows (docs: 60). */
const MINUTE_MS = 60_000;
/** The shortest wait, whatever Scalingo asks for, in milliseconds. */
const LEAST_MS = 10_000;

/** Above the list of databases: what could not be read of it, why, and a way to try again. Empty when there is all. */
export function UnreadNotice({ list, unread }: UnreadNoticeProps) {
  const errors = [list.error, list.data?.unreadError, unread.error];
  const refused = errors.find((error) => error?.kind === 'rate-limited');
  const waitMs = refused ? waitAfter(refused, MINUTE_MS, LEAST_MS) : null;
  const sentences = [
    list.data && list.error
      ? `This list could not be read again and may have changed. ${describeError(list.error, 'The list')}`
      : '',
    list.data?.unreadError ? unreadText(list.data, list.data.unreadError) : '',
    unread.error
      ? `Not everything about ${namesText(unread.names)} could be read. ${describeError(unread.error)}`
      : '',
    waitMs !== null ? 'It is read again by itself within a minute.' : '',
  ].filter((sentence) => sentence !== '');

  async function retry() {
    if (list.error || list.data?.unreadError) await list.refetch();
    await unread.retry();
  }
  const retryAlone = useEffectEvent(() => {
    // Who comes back to the page has it read anew.
    if (!document.hidden) void retry();
  });
  // Another error, another minute.
  useEffect(() => {
    if (!refused || waitMs === null) return;
    const timer = setTimeout(retryAlone, waitMs);
    return () => clearTimeout(timer);
  }, [refused, waitMs]);

  return sentences.length > 0 ? <Notice sentences={sentences} retry={retry} /> : <></>;
}

function Notice({ sentences, retry }: { sentences: readonly string[]; retry: Retry }) {
  const box = useFocusPassing<HTMLDivElement>(focusHeading);
  return (
    <div ref={box} className="mb-4">
      <Callout kind="warning" isAlert actions={<RetryButton onRetry={retry} />}>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Callout>
    </div>
  );
}

const namesText = (names: readonly string[]) =>
  names.length > NAMED ? countOf(names.length, 'database') : listOf(names);

function unreadText({ unreadApps, staleApps }: DatabaseList, error: ApiError): string {
  return [
    unreadApps.length > 0 && `The databases of ${listOf(unreadApps)} could not be read and are missing here.`,
    staleApps.length > 0 &&
      `The databases of ${listOf(staleApps)} could not be read again and may have changed.`,
    describeError(error, 'The app'),
  ]
    .filter(Boolean)
    .join(' ');
}
