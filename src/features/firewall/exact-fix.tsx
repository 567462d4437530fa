import { useMayChange } from '~/api/may-change';
import type { Check } from '~/domain/check';
import { formatCidr } from '~/domain/cidr';
import type { DatabaseRef } from '~/domain/database';
import { RULE_LIMIT } from '~/domain/rule';
import { comingOf } from '~/domain/verdict';
import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';
import { withCode } from '~/ui/with-code';
import { unavailableUnless } from './block';
import { CopyRequest } from './copy-request';
import { OFFERED } from './request-text';

type ExactFixProps = {
  database: DatabaseRef;
  check: Check;
  /** Null when the operator can add one. */
  whyNoRule: string | null;
};

const WHY_ID = 'check-why-no-rule';

/** Offers the fewest rules that allow exactly what was asked about, or says why none can be added. */
export function ExactFix({ database, check, whyNoRule }: ExactFixProps) {
  const { exactFix, verdict, unreachable, count } = check;
  const mayChange = useMayChange(database);
  // Nothing to add when applying rules will allow it; nor does a rule help where nothing can connect from.
  if (comingOf(verdict) || exactFix.length === 0 || unreachable.count === count) return <></>;
  const sources = exactFix.map(formatCidr);
  if (sources.length > RULE_LIMIT) {
    return (
      <p className="mt-3 text-help text-text-3">
        It would take {sources.length} rules to allow exactly this, and a database has {RULE_LIMIT}.
      </p>
    );
  }
  return (
    <div className="mt-3 grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Fixes
          sources={sources}
          isPart={verdict.kind === 'partly'}
          {...unavailableUnless(whyNoRule === null, WHY_ID)}
        />
        {!mayChange && <CopyRequest database={database} check={check} />}
      </div>
      {whyNoRule !== null && (
        <p id={WHY_ID} className="text-help text-pretty text-text-3">
          {whyNoRule}
          {!mayChange && ' The request has a link that opens the filled form.'}
        </p>
      )}
    </div>
  );
}

type FixesProps = {
  sources: readonly string[];
  /** Whether some of what was asked about is allowed. */
  isPart: boolean;
  isUnavailable?: boolean;
  'aria-describedby'?: string;
};

function Fixes({ sources, isPart, ...unlessMay }: FixesProps) {
  const openNewRule = useDialogOpener('new-rule');
  const openPaste = useDialogOpener('paste');
  const [only = '', ...more] = sources;
  if (more.length === 0) {
    return (
      <Button {...unlessMay} onClick={() => openNewRule(only)}>
        {isPart ? <span>{withCode(`Allow ${only}…`)}</span> : 'Allow exactly this…'}
      </Button>
    );
  }
  if (sources.length > OFFERED) {
    return (
      <Button {...unlessMay} onClick={() => openPaste(sources.join('\n'))}>
        Allow exactly this, with {countOf(sources.length, 'rule')}…
      </Button>
    );
  }
  return (
    <div className="basis-full">
      <p className="mb-2 text-help text-text-3">It takes {sources.length} rules to allow exactly this:</p>
      <ul className="flex flex-wrap gap-2">
        {sources.map((cidr) => (
          <li key={cidr}>
            <Button {...unlessMay} onClick={() => openNewRule(cidr)}>
              <span>{withCode(`Allow ${cidr}…`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
