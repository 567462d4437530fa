import { Check as CheckMark, Clock, Minus } from 'lucide-react';
import { useState } from 'react';
import { useTimeLeft } from '~/api/use-time-left';
import type { Check } from '~/domain/check';
import { formatCidr, type Cidr } from '~/domain/cidr';
import type { ManagedRange } from '~/domain/managed-ranges';
import { RULE_LIMIT } from '~/domain/rule';
import { comingOf } from '~/domain/verdict';
import { countOf, countOfAddresses, LISTED } from '~/domain/words';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Message } from '~/ui/message';
import { withCode } from '~/ui/with-code';
import { WHY_ID } from './block';
import { checkTitle, cidrList, kindOf, partText, unreachableText, verdictText } from './check-words';
import { PUBLISHED_MAY_CHANGE } from './impact-words';
import { ruleName } from './names';

type CheckVerdictProps = {
  check: Check;
  /** Whether the address is the reader's own. */
  isOwn: boolean;
  ranges: readonly ManagedRange[] | undefined;
  /** Whether the operator can add a rule: else the block of the rules says why not. */
  mayAllow: boolean;
  onAllow: (source: string) => void;
  /** With several sources, one a line. */
  onPaste: (list: string) => void;
};

/** So many ranges can be allowed one by one; for more there is Paste rules. */
const OFFERED = 4;

/** What the firewall does to an address or a range, why, how certain that is, and how to allow exactly this. */
export function CheckVerdict({ check, isOwn, ranges, ...allowing }: CheckVerdictProps) {
  const { verdict, parts, unknown, unreachable } = check;
  const [unknownRule] = unknown;
  return (
    <div className="flex gap-3">
      <Glyph check={check} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">{withCode(checkTitle(check))}</p>
        {verdict.kind === 'partly' ? (
          <ul className="mt-1 grid gap-1 text-text-2">
            {parts.map((part) => (
              <li key={part.set[0]?.first} className="wrap-anywhere">
                {countOfAddresses(part.count)}: {withCode(partText(part.verdict, ranges))}
                <PartRanges cidrs={part.cidrs} />
              </li>
            ))}
          </ul>
        ) : (
          <p className="mt-0.5 wrap-anywhere text-pretty text-text-2">
            {isOwn && 'Your current address. '}
            {withCode(verdictText(verdict, ranges))}
            {verdict.kind === 'applying' && (
              <TimeLeft key={verdict.appliesAt} appliesAt={verdict.appliesAt} />
            )}
            {verdict.kind === 'applying' && verdict.certainty === 'likely' && ` ${PUBLISHED_MAY_CHANGE}`}
          </p>
        )}
        <div className="mt-2 grid gap-1.5 empty:hidden">
          {unknownRule && (
            <Message kind="notice">
              The addresses of {ruleName(unknownRule, ranges)} are not known here: it may admit more than this
              says.
            </Message>
          )}
          {unreachable.count > 0 && <Message kind="warning">{unreachableText(check)}</Message>}
        </div>
        <ExactFix check={check} {...allowing} />
      </div>
    </div>
  );
}

/** Announced once, not each second. */
function TimeLeft({ appliesAt }: { appliesAt: number }) {
  const left = useTimeLeft(appliesAt);
  const [atFirst] = useState(left);
  return (
    <>
      {' '}
      <span aria-hidden="true">{left}</span>
      <span className="sr-only">{atFirst}</span>.
    </>
  );
}

/** The ranges of a part: the first few, and all of them when they are asked for. */
function PartRanges({ cidrs }: { cidrs: readonly Cidr[] }) {
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isLong = cidrs.length > LISTED;
  return (
    <span className="block text-help text-text-3">
      <code>{isUnfolded ? cidrs.map(formatCidr).join(', ') : cidrList(cidrs)}</code>
      {isLong && (
        <button
          type="button"
          aria-expanded={isUnfolded}
          onClick={() => setIsUnfolded(!isUnfolded)}
          className="hit-area ml-2 rounded-tag text-link"
        >
          {isUnfolded ? 'Show fewer' : `Show all ${cidrs.length} ranges`}
        </button>
      )}
    </span>
  );
}

type ExactFixProps = Pick<CheckVerdictProps, 'check' | 'mayAllow' | 'onAllow' | 'onPaste'>;

function ExactFix({ check: { exactFix, verdict }, mayAllow, onAllow, onPaste }: ExactFixProps) {
  // Nothing to add when applying rules will allow it.
  if (comingOf(verdict) || exactFix.length === 0) return <></>;
  const unlessMay = mayAllow ? {} : { isUnavailable: true, 'aria-describedby': WHY_ID };
  const sources = exactFix.map(formatCidr);
  const [only, ...more] = sources;
  if (only !== undefined && more.length === 0) {
    return (
      <div className="mt-3">
        <Button {...unlessMay} onClick={() => onAllow(only)}>
          {verdict.kind === 'partly' ? `Allow ${only}…` : 'Allow exactly this…'}
        </Button>
      </div>
    );
  }
  if (sources.length > RULE_LIMIT) {
    return (
      <p className="mt-3 text-help text-text-3">
        It would take {sources.length} rules to allow exactly this, and a database has {RULE_LIMIT}.
      </p>
    );
  }
  if (sources.length > OFFERED) {
    return (
      <div className="mt-3">
        <Button {...unlessMay} onClick={() => onPaste(sources.join('\n'))}>
          Allow exactly this, with {countOf(sources.length, 'rule')}…
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-3">
      <p className="mb-2 text-help text-text-3">It takes {sources.length} rules to allow exactly this:</p>
      <ul className="flex flex-wrap gap-2">
        {sources.map((cidr) => (
          <li key={cidr}>
            <Button {...unlessMay} className="font-mono text-help" onClick={() => onAllow(cidr)}>
              Allow {cidr}…
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const CIRCLE = 'mt-px flex size-5 flex-none items-center justify-center rounded-full';

function Glyph({ check }: { check: Check }) {
  const kind = kindOf(check);
  switch (kind) {
    case 'allowed':
      return (
        <span
          className={classNames(
            CIRCLE,
            check.verdict.kind === 'allowed' && check.verdict.certainty === 'certain'
              ? 'bg-x1 text-surface'
              : 'bg-x1-soft text-x1 ring ring-x1-line',
          )}
        >
          <CheckMark aria-hidden="true" strokeWidth={3} className="size-3" />
        </span>
      );
    case 'applying':
    case 'closing':
      return (
        <span
          className={classNames(
            CIRCLE,
            kind === 'closing'
              ? 'bg-x2-soft text-x2 ring ring-x2-line'
              : 'bg-sunken text-text-3 ring ring-line-strong',
          )}
        >
          <Clock aria-hidden="true" strokeWidth={2.5} className="size-3" />
        </span>
      );
    case 'partly':
      return (
        <span
          className={classNames(
            CIRCLE,
            'bg-[linear-gradient(90deg,var(--x1-fill)_50%,transparent_50%)] ring-2 ring-x1-fill ring-inset',
          )}
        />
      );
    case 'denied':
      return (
        <span className={classNames(CIRCLE, 'bg-x0-fill text-surface')}>
          <Minus aria-hidden="true" strokeWidth={3} className="size-3" />
        </span>
      );
  }
}
