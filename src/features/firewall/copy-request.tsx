import { useQuery } from '@tanstack/react-query';
import { Check as CheckIcon, Copy } from 'lucide-react';
import { selfQuery, useOwnerToAsk } from '~/api/role';
import type { Check } from '~/domain/check';
import type { DatabaseRef } from '~/domain/database';
import { Button } from '~/ui/button';
import { ManualCopy } from '~/ui/manual-copy';
import { useCopy } from '~/ui/use-copy';
import { requestText } from './request-text';

/** Copies a message that asks somebody who may for the rules that are missing. */
export function CopyRequest({ database, check }: { database: DatabaseRef; check: Check }) {
  const { state, copy } = useCopy();
  const owner = useOwnerToAsk(database);
  const self = useQuery(selfQuery()).data;
  const { origin, pathname } = window.location;
  const text = requestText({
    check,
    database: database.name,
    owner: owner?.username ?? '',
    self: self?.username ?? '',
    page: origin + pathname,
  });
  const Icon = state === 'copied' ? CheckIcon : Copy;
  return (
    <>
      <Button icon={<Icon aria-hidden="true" className="size-4" />} onClick={() => void copy(text)}>
        Copy a request
      </Button>
      {/* By itself: the answer around it is announced as a whole. */}
      <span aria-live="polite" aria-atomic="false" className="sr-only">
        {state === 'copied' ? 'Copied the request' : ''}
      </span>
      {state === 'denied' && (
        <div className="flex basis-full">
          <ManualCopy name="request" text={text} />
        </div>
      )}
    </>
  );
}
