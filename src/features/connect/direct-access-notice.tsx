import type { DatabaseDetails, DatabaseRef } from '~/domain/database';
import { Callout } from '~/ui/callout';
import { TextLink } from '~/ui/text-link';
import { blockHref, goalHref, useConnectSearch } from './connect-link';

type DirectAccessNoticeProps = {
  database: DatabaseRef;
  features: DatabaseDetails['features'] | undefined;
};

/** Says why Direct access can't work yet from outside of Scalingo, and leads to the switch that changes it. */
export function DirectAccessNotice({ database, features }: DirectAccessNoticeProps) {
  const search = useConnectSearch();
  const state = features?.['internet-accessibility'];
  if (state !== 'off' && state !== 'enabling') return <></>;
  return (
    <div className="px-4 pt-5 tablet:px-6">
      <Callout kind="neutral" title="From your workstation, this string can’t work yet">
        {state === 'enabling' ? (
          'Internet Accessibility is being enabled. This usually takes a moment.'
        ) : (
          <>
            Internet Accessibility is off, so the public Internet can’t reach this database. The encrypted
            tunnel works without it.{' '}
            {features?.['force-tls'] === 'on' ? (
              <TextLink href={blockHref(database.name, search, 'internet-accessibility')}>
                Go to Internet Accessibility
              </TextLink>
            ) : (
              <TextLink href={goalHref(database.name, search, 'public')}>
                Go to the two steps that turn it on
              </TextLink>
            )}
          </>
        )}
      </Callout>
    </div>
  );
}
