import { useQuery } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { callerAddressQuery } from '~/api/caller-address';
import { managedRangesQuery } from '~/api/firewall';
import { readAddresses } from '~/domain/addresses-text';
import { checkOf, withCandidate } from '~/domain/check';
import type { Cidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { FirewallEntry } from '~/domain/rule';
import type { CustomRule } from '~/domain/rule-set';
import { classNames } from '~/ui/class-names';
import { Message } from '~/ui/message';
import { TextField } from '~/ui/text-field';
import { CandidateVerdict } from './candidate-verdict';
import { addressesProblemText } from './source-words';

type CandidateCheckProps = {
  database: DatabaseRef;
  entries: readonly FirewallEntry[];
  /** The rule that is edited; undefined for a new one. */
  edited: CustomRule | undefined;
  /** Whether a Net Peering is active. */
  hasPeering: boolean;
  /** The typed source; null while it is invalid: the panel is hidden, and keeps its text. */
  cidr: Cidr | null;
};

/** Whether an address could connect with the rule that is being typed, before anything is saved. */
export function CandidateCheck(props: CandidateCheckProps) {
  const { database, entries, edited, hasPeering, cidr } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  // An address that is half typed is no mistake yet.
  const [isTyping, setIsTyping] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const ranges = useQuery(managedRangesQuery(database));
  const caller = useQuery(callerAddressQuery());

  /** Scrolls the panel into view: it may open below the dialog's foot. */
  function show() {
    requestAnimationFrame(() => panel.current?.scrollIntoView({ block: 'nearest' }));
  }

  const asked = text.trim() === '' ? (caller.data ?? '') : text;
  const reading = asked === '' ? null : readAddresses(asked);
  return (
    <div hidden={cidr === null}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => {
          setIsOpen(!isOpen);
          show();
        }}
        className="hit-area flex items-center gap-2 rounded-tag text-help font-medium text-text-2 hover:text-text"
      >
        <ChevronRight
          aria-hidden="true"
          className={classNames('size-4 flex-none text-text-3', isOpen && 'rotate-90')}
        />
        Check an address with this rule
      </button>
      <div ref={panel} id={panelId} hidden={!isOpen} className="mt-3">
        <TextField
          id="candidate-address"
          label="Address or range"
          isMono
          placeholder={caller.data ?? '203.0.113.77'}
          value={text}
          isInvalid={reading?.ok === false && !isTyping}
          onChange={({ target }) => {
            setText(target.value);
            setIsTyping(true);
            show();
          }}
          onBlur={() => setIsTyping(false)}
          // Enter must not submit the rule.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            setIsTyping(false);
          }}
        >
          {cidr && reading?.ok && (
            <CandidateVerdict
              check={checkOf(reading.interval, withCandidate(entries, cidr, edited), hasPeering)}
              ranges={ranges.data}
            />
          )}
          {reading?.ok === false && !isTyping && (
            <Message kind="error">{addressesProblemText(reading.problem)}</Message>
          )}
        </TextField>
      </div>
    </div>
  );
}
