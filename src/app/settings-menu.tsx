import { useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { databaseDetailsQuery } from '~/api/databases';
import { firewallRulesQuery } from '~/api/firewall';
import { netPeeringsQuery } from '~/api/net-peerings';
import type { DatabaseRef, Feature, FeatureState } from '~/domain/database';
import { isDeleted } from '~/domain/net-peering';
import { classNames } from '~/ui/class-names';
import { Ring } from '~/ui/ring';

type Block = {
  readonly id: string;
  readonly name: string;
  /** Its present state: empty while loading, undefined for a block that has none. */
  readonly state?: ReactNode;
};

/** The Settings menu: the page that is open, and its blocks with where each stands. */
export function SettingsMenu({ database }: { database: DatabaseRef | undefined }) {
  const [path] = useLocation();
  return (
    <nav
      aria-label="Settings"
      className="mb-4 min-h-11 tablet:min-h-8 desktop:sticky desktop:top-10 desktop:mb-0"
    >
      <p aria-hidden="true" className="hidden px-3 pb-2 text-caption font-medium text-text-3 desktop:block">
        Settings
      </p>
      <Link
        href={path}
        aria-current="page"
        className="hidden h-8 items-center rounded-control bg-press px-3 font-medium desktop:flex dark:bg-sunken"
      >
        Internet Access
      </Link>
      {database?.model === 'dedicated' && <DedicatedLinks database={database} />}
      {database?.model === 'shared' && <SharedLinks database={database} />}
    </nav>
  );
}

function DedicatedLinks({ database }: { database: DatabaseRef }) {
  const rules = useQuery(firewallRulesQuery(database));
  // Requested after the rules; the menu reserves room for the count.
  const { data, isError } = useQuery({ ...netPeeringsQuery(database), enabled: !rules.isPending });
  const peerings = data?.filter((peering) => !isDeleted(peering)).length;
  return (
    <BlockLinks
      blocks={[
        {
          id: 'firewall-rules',
          name: 'Firewall rules',
          state: rules.data?.length ?? (rules.isError ? undefined : ''),
        },
        { id: 'check-an-address', name: 'Check an address' },
        { id: 'force-tls', name: 'Force TLS', state: 'On' },
        {
          id: 'net-peering',
          name: 'Net Peering',
          state: (peerings === 0 ? 'None' : peerings) ?? (isError ? undefined : ''),
        },
        { id: 'connect', name: 'Connect' },
      ]}
    />
  );
}

const FEATURE_WORDS: Readonly<Record<FeatureState, ReactNode>> = {
  off: 'Off',
  enabling: <Sign isChanging word="Enabling" />,
  on: 'On',
  disabling: <Sign isChanging word="Disabling" />,
  changing: <Sign isChanging word="Changing" />,
  failed: <Sign word="Failed" />,
  'not-enabled': <Sign word="Failed" />,
  'not-disabled': <Sign word="Failed" />,
  unknown: <Sign word="Unknown" />,
};

function SharedLinks({ database }: { database: DatabaseRef }) {
  const features = useQuery(databaseDetailsQuery(database)).data?.features;
  const stateOf = (feature: Feature) => (features ? FEATURE_WORDS[features[feature]] : '');
  return (
    <BlockLinks
      blocks={[
        { id: 'force-tls', name: 'Force TLS', state: stateOf('force-tls') },
        {
          id: 'internet-accessibility',
          name: 'Internet Accessibility',
          state: stateOf('internet-accessibility'),
        },
        { id: 'connect', name: 'Connect' },
      ]}
    />
  );
}

/** An icon with hidden text: the word does not fit beside the name. */
function Sign({ word, isChanging = false }: { word: string; isChanging?: boolean }) {
  return (
    <>
      {isChanging ? <Ring /> : <CircleAlert aria-hidden="true" className="size-4 text-x3" />}
      <span className="sr-only">{word}</span>
    </>
  );
}

function BlockLinks({ blocks }: { blocks: readonly Block[] }) {
  const current = useBlockInView(blocks[0]?.id ?? '', blocks.map(({ id }) => id).join(' '));
  return (
    <ul className="relative -mx-4 flex overflow-x-auto px-4 max-tablet:fade-end tablet:mx-0 tablet:flex-wrap tablet:gap-x-6 tablet:px-0 desktop:mt-2 desktop:ml-3 desktop:block desktop:overflow-visible desktop:border-l desktop:border-line">
      {blocks.map(({ id, name, state }) => (
        <li key={id} className="flex-none max-tablet:not-first:ml-5">
          <a
            href={`#${id}`}
            aria-current={current === id ? 'location' : undefined}
            className={classNames(
              'flex h-11 items-center gap-1.5 rounded-tag whitespace-nowrap tablet:h-8 tablet:gap-2 desktop:-ml-px desktop:h-auto desktop:min-h-8 desktop:justify-between desktop:rounded-none desktop:border-l desktop:pr-3 desktop:pl-4 desktop:whitespace-normal',
              current === id
                ? 'text-text desktop:border-text'
                : 'text-text-3 hover:text-text desktop:border-transparent',
            )}
          >
            {name}
            {/* A minimum width, so that the next link does not move when the count arrives. */}
            {state !== undefined && (
              <span className="min-w-[2ch] text-caption text-text-3 desktop:min-w-0">{state}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The ID of the block that is being read: the last one whose head has passed the upper third of the window. */
function useBlockInView(first: string, ids: string): string {
  const [current, setCurrent] = useState(first);

  // What is in view is known to the browser alone.
  useEffect(() => {
    function look() {
      const passed = ids.split(' ').filter((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < window.innerHeight / 3;
      });
      const isAtEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
      setCurrent((isAtEnd && window.scrollY > 0 ? ids.split(' ').at(-1) : passed.at(-1)) ?? first);
    }
    window.addEventListener('scroll', look, { passive: true });
    // Runs at once, and whenever a block changes its height.
    const sizes = new ResizeObserver(look);
    sizes.observe(document.body);
    return () => {
      window.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, [first, ids]);

  return current;
}
