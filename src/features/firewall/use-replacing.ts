import { useQueryClient, type MutationOptions, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiError } from '~/api/errors';
import { createRule, deleteRule, fetchRules, firewallRulesQuery } from '~/api/firewall';
import { noteReplaced } from '~/api/removals';
import { useIsMounted } from '~/api/use-is-mounted';
import type { DatabaseRef } from '~/domain/database';
import type { Replacement } from '~/domain/replacement';
import { useToast } from '~/ui/toast';
import { BLOCK_ID } from './block';
import { rememberChange } from './last-change';
import { changeOf, makeRest, replaceRules, type Maker, type Result } from './make-steps';
import { wait } from './pace';
import { replacingNow, setReplacing, useReplacingNow } from './replacing';
import { stoppedText, undoneText } from './replacing-words';
import type { Stopped } from './stopped';

type Replacing = {
  /** What was started here is under way. */
  readonly isBusy: boolean;
  /** Something else is, which has to end before: for the button that has to wait. */
  readonly blockedText: string | undefined;
  /**
   * Does nothing while another is under way.
   * @param onEnd `isShown`: whether the component is still there, to close itself or to show the error
   */
  readonly run: (replacement: Replacement, onEnd: (result: Result, isShown: boolean) => void) => void;
  readonly goOn: (stopped: Stopped) => void;
};

/** Hook: replaces rules, and goes on without the component. What stops halfway is kept, for the block to say. */
export function useReplacing(database: DatabaseRef): Replacing {
  const { addonId } = database;
  const client = useQueryClient();
  const showToast = useToast(database.name);
  const isMounted = useIsMounted();
  const { running } = useReplacingNow(addonId);
  const [own, setOwn] = useState<Replacement | null>(null);
  const isBusy = running !== null && running.replacement === own;

  async function start(
    replacement: Replacement,
    work: (maker: Maker) => Promise<Result>,
    onEnd: (result: Result) => void,
  ) {
    // A second click comes before the first is rendered.
    if (replacingNow(addonId).running) return;
    const ending = new AbortController();
    const { pathname } = window.location;
    setReplacing(addonId, { running: { replacement, ending, isRefused: false } });
    try {
      const maker = makerOf(client, database, ending);
      const result = await work(maker);
      const change = changeOf(result, maker.listed());
      if (change) rememberChange(addonId, change);
      if (change?.kind === 'replaced') noteReplaced(addonId, change.removed);
      if (result.kind === 'stopped') {
        setReplacing(addonId, { stopped: result.stopped });
        // Another page has not this block, nor has this one once the database is gone.
        if (window.location.pathname !== pathname || !document.getElementById(BLOCK_ID)) {
          showToast({ kind: 'error', text: stoppedText(result.stopped) });
        }
      }
      onEnd(result);
    } finally {
      setReplacing(addonId, { running: null });
    }
  }

  function run(replacement: Replacement, onEnd: (result: Result, isShown: boolean) => void) {
    setOwn(replacement);
    void start(
      replacement,
      (maker) => replaceRules(replacement, maker),
      (result) => onEnd(result, isMounted.current),
    );
  }

  function goOn(stopped: Stopped) {
    void start(
      stopped.replacement,
      (maker) => makeRest(stopped, maker),
      ({ kind }) => {
        if (kind === 'stopped') return;
        setReplacing(addonId, { stopped: null });
        const text = kind === 'undone' ? undoneText(stopped) : 'Finished. Changes apply in about 2 minutes.';
        showToast({ kind: 'done', text });
      },
    );
  }

  return {
    isBusy,
    blockedText: running && !isBusy ? 'Another change is under way…' : undefined,
    run,
    goOn,
  };
}

function makerOf(client: QueryClient, database: DatabaseRef, { signal }: AbortController): Maker {
  function setRefused(isRefused: boolean) {
    const { running } = replacingNow(database.addonId);
    if (running) setReplacing(database.addonId, { running: { ...running, isRefused } });
  }

  return {
    make: (step) =>
      step.kind === 'add'
        ? mutate(client, createRule(database), { type: 'custom', ...step.added })
        : mutate(client, deleteRule(database), step.rule),
    read: () => fetchRules(client, database),
    listed: () => client.getQueryData(firewallRulesQuery(database).queryKey) ?? [],
    wait: async (ms, isRefused) => {
      setRefused(isRefused);
      await wait(ms, signal);
      setRefused(false);
    },
    mayGoOn: () => Promise.resolve(!signal.aborted),
  };
}

/** Not `useMutation`, which is a component's. */
function mutate<Data, Variables, Before>(
  client: QueryClient,
  options: MutationOptions<Data, ApiError, Variables, Before>,
  variables: Variables,
): Promise<Data> {
  return client.getMutationCache().build(client, options).execute(variables);
}
