import { Check, CircleAlert } from 'lucide-react';
import type { DatabaseRef } from '~/domain/database';
import type { FeatureChange } from '~/domain/feature';
import { Callout } from '~/ui/callout';
import { consequencesOf } from './consequences-words';

type ConsequencesProps = { database: DatabaseRef; change: FeatureChange };

/** What a change does, first to whom it harms. */
export function Consequences({ database, change }: ConsequencesProps) {
  const { summary, harms, keeps } = consequencesOf(change, database);
  if (change.feature === 'internet-accessibility' && change.to === 'on') {
    return (
      <Callout kind="error" title={summary}>
        {harms.join(' ')}
      </Callout>
    );
  }
  return (
    <>
      <p className="-mt-2 text-text-2">{summary}</p>
      <ul className="mt-4 grid gap-2.5">
        {harms.map((text) => (
          <li key={text} className="flex gap-2.5">
            <CircleAlert aria-hidden="true" className="mt-0.5 size-4 flex-none text-x2" />
            {text}
          </li>
        ))}
        {keeps.map((text) => (
          <li key={text} className="flex gap-2.5">
            <Check aria-hidden="true" className="mt-0.5 size-4 flex-none text-x1" />
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}
