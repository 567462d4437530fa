import { ArrowRight, Merge } from 'lucide-react';
import { formatCidr } from '~/domain/cidr';
import { joinLabels } from '~/domain/merge';
import type { PasteMerge } from '~/domain/paste';
import { countOf, isolate } from '~/domain/words';
import { Button } from '~/ui/button';
import { ignoreSecondPress } from '~/ui/double-click';
import type { PasteUnit } from './paste-line-words';
import { mergeText } from './paste-words';
import { omittedLabelsText } from './merge-words';

type PasteMergesProps = {
  merges: readonly PasteMerge[];
  unit: PasteUnit;
  onToggle: (key: string) => void;
};

/** More would hide the list that they are about. */
const SHOWN = 3;

/** Lines that one range can stand for, with a button for each. */
export function PasteMerges({ merges, unit, onToggle }: PasteMergesProps) {
  const taken = merges.filter(({ isTaken }) => isTaken);
  const offered = merges.filter(({ isTaken }) => !isTaken);
  return (
    <ul className="grid gap-2">
      {[...offered.slice(0, SHOWN), ...taken].map((merge) => {
        const { title, gain } = mergeText(merge, unit);
        const from = merge.from.slice(0, 4).map(formatCidr);
        const more = merge.from.length - from.length;
        const { label } = joinLabels(merge.labels);
        const titleId = `paste-merge-${formatCidr(merge.into)}`;
        return (
          <li
            key={merge.key}
            className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-code border border-accent-line bg-accent-soft px-4 py-3.5"
          >
            <Merge aria-hidden="true" className="mt-0.5 size-4 flex-none self-start text-accent-text" />
            <div className="min-w-0 flex-[1_1_14rem]">
              <p className="text-text-3">
                <span id={titleId} className="font-medium text-text">
                  {title}
                </span>
                , {gain}
              </p>
              <p className="mt-1 flex flex-wrap items-center gap-x-2 text-text-3">
                <code className="text-text">{from.join(' + ')}</code>
                {more > 0 && `and ${more} more`}
                <ArrowRight aria-label="become" role="img" className="size-3.5 flex-none" />
                <code className="text-text">{formatCidr(merge.into)}</code>
              </p>
              {label !== '' && (
                <p className="mt-1 wrap-anywhere text-text-3">
                  Label “{isolate(label)}”.{omittedLabelsText(merge.labels)}
                </p>
              )}
            </div>
            <Button
              aria-describedby={titleId}
              onClick={() => {
                onToggle(merge.key);
                ignoreSecondPress();
              }}
            >
              {merge.isTaken ? 'Keep apart' : 'Merge'}
            </Button>
          </li>
        );
      })}
      {offered.length > SHOWN && (
        <li className="text-help text-text-3">
          {countOf(offered.length - SHOWN, 'more merge follows', 'more merges follow')} once these are made.
        </li>
      )}
    </ul>
  );
}
