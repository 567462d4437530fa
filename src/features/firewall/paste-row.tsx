import { Check, CircleAlert, Clock, Copy, Globe, Layers2, ListEnd, Plus, TriangleAlert } from 'lucide-react';
import { formatCidr } from '~/domain/cidr';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { LineChoice, PlannedLine } from '~/domain/paste';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { ignoreSecondPress } from '~/ui/double-click';
import { withCode } from '~/ui/with-code';
import { lineWords, UNIT_NAMES, type PasteUnit } from './paste-line-words';
import type { Outcome } from './send-rules';

type PasteRowProps = {
  planned: PlannedLine;
  unit: PasteUnit;
  outcome: Outcome | undefined;
  ranges: readonly ManagedRange[];
  /** Absent while nothing can be chosen. */
  onChoose: ((choice: LineChoice | null) => void) | undefined;
};

const GLYPHS = {
  New: { Icon: Plus, tone: 'text-x1' },
  'Very wide': { Icon: TriangleAlert, tone: 'text-x2' },
  'Already covered': { Icon: Layers2, tone: '' },
  Duplicate: { Icon: Copy, tone: '' },
  Invalid: { Icon: CircleAlert, tone: 'text-x3' },
  'Over the limit': { Icon: ListEnd, tone: 'text-x2' },
  'Opens to everyone': { Icon: Globe, tone: 'text-x3' },
  Added: { Icon: Check, tone: 'text-x1' },
  'Not added': { Icon: CircleAlert, tone: 'text-x3' },
  'Not sent': { Icon: Clock, tone: '' },
};

/** What becomes of one line: glyph, word, reason, and what can be done about it. */
export function PasteRow({ planned, unit, outcome, ranges, onChoose }: PasteRowProps) {
  const { word, why } = lineWords(planned, unit, outcome, ranges);
  const { Icon, tone } = GLYPHS[word];
  const numberId = `paste-line-${planned.line.number}`;
  const action = outcome?.kind === 'added' ? null : actionFor(planned);
  return (
    <li className="flex h-14 items-center gap-2 pr-2 pl-4 text-help tablet:h-8">
      {/* A line stands beside its own number; an item beside any line. */}
      <span
        id={numberId}
        className={classNames(
          'flex-none text-caption text-text-3',
          unit === 'line' ? 'mr-2 -ml-2 min-w-5 text-right font-mono tablet:sr-only' : 'min-w-12',
        )}
      >
        <span className={classNames(unit === 'line' && 'sr-only')}>{UNIT_NAMES[unit]} </span>
        {planned.line.number}
      </span>
      <Icon aria-hidden="true" className={classNames('size-3.5 flex-none', tone || 'text-text-3')} />
      <span className="flex min-w-0 flex-1 max-tablet:flex-col tablet:gap-2">
        <span className={classNames('flex-none font-medium', tone)}>{word}</span>
        <span
          className="min-w-0 text-text-3 max-tablet:line-clamp-2 max-tablet:leading-4 tablet:truncate"
          title={why}
        >
          {withCode(why)}
        </span>
      </span>
      {action && onChoose && (
        <Button
          aria-describedby={numberId}
          className="flex-none px-2! text-caption tablet:h-6!"
          onClick={() => {
            onChoose(action.choice);
            ignoreSecondPress();
          }}
        >
          {action.name}
        </Button>
      )}
    </li>
  );
}

/** What was not chosen is offered; what was, can be left out again. */
function actionFor({ line, verdict, isAdded, cidrs }: PlannedLine): {
  readonly name: string;
  readonly choice: LineChoice | null;
} | null {
  const isFixed = line.content.kind === 'invalid' && cidrs.length > 0;
  if (isFixed && !isAdded && verdict.kind !== 'duplicate-of-rule' && verdict.kind !== 'duplicate-of-line') {
    return { name: 'Add anyway', choice: 'add' };
  }
  if (isFixed) return { name: 'Leave out', choice: null };
  switch (verdict.kind) {
    case 'covered-by-rules':
    case 'covered-by-line':
    case 'everyone':
      return isAdded ? { name: 'Leave out', choice: null } : { name: 'Add anyway', choice: 'add' };
    case 'invalid': {
      const [first, ...others] = verdict.fix?.cidrs ?? [];
      if (!first) return null;
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      return { name: `Use ${formatCidr(first)}${more}`, choice: 'fix' };
    }
    case 'new':
    case 'duplicate-of-rule':
    case 'duplicate-of-line':
      return null;
  }
}
