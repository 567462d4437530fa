import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIsMounted } from '~/api/use-is-mounted';
import type { DatabaseRef } from '~/domain/database';
import type { CustomRule } from '~/domain/rule-set';
import { useToast } from '~/ui/toast';
import { knownRules, readingOf } from './known-rules';
import { isUnconfirmed, type NewRuleValues } from './new-rule-form';
import { OPENS_UNASKED } from './source-words';

type LastLook = {
  /** The rules are being read, by which what was submitted is judged. */
  readonly isLooking: boolean;
  /**
   * Sends what was submitted, unless it opens to everyone and that is not confirmed. The dialog asks by then, since it
   * shows the same rules; where it is gone, a message says so.
   * @param edited the rule that it takes the place of
   */
  readonly look: (values: NewRuleValues, send: () => void, edited?: CustomRule) => void;
};

/**
 * Hook: waits for the rules that the dialog's opening has asked for, if they are still to come, and judges by them.
 * @param outcome what came of it when it is not sent, such as "The rule was not added"
 */
export function useLastLook(database: DatabaseRef, outcome: string): LastLook {
  const client = useQueryClient();
  const [isLooking, setIsLooking] = useState(false);
  const isMounted = useIsMounted();
  const showToast = useToast(database.name);

  async function look(values: NewRuleValues, send: () => void, edited?: CustomRule) {
    const reading = readingOf(client, database);
    if (reading) {
      setIsLooking(true);
      await reading;
    }
    const others = knownRules(client, database).filter(({ id }) => id !== edited?.id);
    if (!isUnconfirmed(values, others, database.name, edited)) send();
    else if (!isMounted.current) showToast({ kind: 'error', text: `${outcome}. ${OPENS_UNASKED}` });
    // Once it is being sent: in between it would be a draft.
    setIsLooking(false);
  }

  return { isLooking, look: (values, send, edited) => void look(values, send, edited) };
}
