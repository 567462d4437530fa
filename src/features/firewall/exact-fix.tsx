import type { Check } from '~/domain/check';
import { formatCidr } from '~/domain/cidr';
import { RULE_LIMIT } from '~/domain/rule';
import { comingOf } from '~/domain/verdict';
import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';
import { withCode } from '~/ui/with-code';
import { unavailableUnless } from './block';

type ExactFixProps = {
  check: Check;
  /** Whether the operator can add a rule: else the block of the rules says why not. */
  mayAllow: boolean;
};

/** So many ranges can be allowed one by one; for more there is Paste rules. */
const OFFERED = 4;

/** Offers the fewest rules that allow exactly what was asked about. */
export function ExactFix({ check: { exactFix, verdict }, mayAllow }: ExactFixProps) {
  const openNewRule = useDialogOpener('new-rule');
  const openPaste = useDialogOpener('paste');
  // Nothing to add when applying rules will allow it.
  if (comingOf(verdict) || exactFix.length === 0) return <></>;
  const unlessMay = unavailableUnless(mayAllow);
  const sources = exactFix.map(formatCidr);
  const [only, ...more] = sources;
  if (only !== undefined && more.length === 0) {
    return (
      <div className="mt-3">
        <Button {...unlessMay} onClick={() => openNewRule(only)}>
          {verdict.kind === 'partly' ? <span>{withCode(`Allow ${only}…`)}</span> : 'Allow exactly this…'}
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
        <Button {...unlessMay} onClick={() => openPaste(sources.join('\n'))}>
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
            <Button {...unlessMay} onClick={() => openNewRule(cidr)}>
              <span>{withCode(`Allow ${cidr}…`)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
