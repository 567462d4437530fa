import { useState } from 'react';
import { useTimeLeft } from '~/api/use-time-left';
import type { Check } from '~/domain/check';
import { formatCidr, type Cidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import type { ManagedRange } from '~/domain/managed-ranges';
import { countOfAddresses, LISTED } from '~/domain/words';
import { Message } from '~/ui/message';
import { withCode } from '~/ui/with-code';
import { CheckGlyph } from './check-glyph';
import { checkTitle, cidrList, partText, targetText, unreachableText, verdictText } from './check-words';
import { ExactFix } from './exact-fix';
import { PUBLISHED_MAY_CHANGE } from './impact-words';
import { ruleName } from './names';
import { RemoveAllowing } from './remove-allowing';

type CheckVerdictProps = {
  database: DatabaseRef;
  check: Check;
  /** Undefined while it is not known. */
  ownAddress: string | undefined;
  /** Asks about another one. */
  onUse: (text: string) => void;
  ranges: readonly ManagedRange[] | undefined;
  /** Null when the operator can add one. */
  whyNoRule: string | null;
};

/** What the firewall does to an address or a range, why, how certain that is, and how to allow exactly this. */
export function CheckVerdict(props: CheckVerdictProps) {
  const { database, check, ownAddress, onUse, ranges, whyNoRule } = props;
  const { target, count, verdict, parts, unknown, unreachable } = check;
  const isOwn = targetText(target) === ownAddress;
  const [unknownRule] = unknown;
  return (
    <div className="flex gap-3">
      <CheckGlyph check={check} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold wrap-anywhere">{withCode(checkTitle(check))}</p>
        {verdict.kind === 'partly' ? (
          <ul className="mt-1 grid gap-2 text-text-2">
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
          {unreachable.count === 1 && count === 1 && ownAddress !== undefined && !isOwn && (
            <Message kind="notice">
              {`From the Internet you come as ${ownAddress}. `}
              <button
                type="button"
                className="hit-area rounded-tag text-link"
                onClick={() => onUse(ownAddress)}
              >
                Check this address
              </button>
            </Message>
          )}
        </div>
        <ExactFix {...{ database, check, whyNoRule }} />
        {!isOwn && <RemoveAllowing {...{ database, check, ranges }} />}
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
