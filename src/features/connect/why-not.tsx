import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { DatabaseRef } from '~/domain/database';
import { WHY_PARAM } from '~/domain/page-params';
import { classNames } from '~/ui/class-names';
import { setUrlParam, useUrlParam } from '~/ui/url-param';
import { useDedicatedFacts, useSharedFacts } from './use-why-facts';
import type { DedicatedFacts } from './why-facts';
import { WhyForm } from './why-form';

/** `route`: of a Dedicated Resources database, the endpoint that is chosen. */
type WhyNotProps = { database: DatabaseRef; route?: DedicatedFacts['route'] };

/**
 * Why a client can't connect: its error is read here, and judged by the database as it is. The text may have a password
 * in it: it stays in this component, and goes with it. What it is judged by is asked for while it is open.
 */
export function WhyNot({ database, route = 'public' }: WhyNotProps) {
  const isOpen = useUrlParam(WHY_PARAM) !== null;
  const panelId = useId();
  const [text, setText] = useState('');
  const form = { database, text, onChange: setText };

  return (
    <div className="border-t border-line">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setUrlParam(WHY_PARAM, isOpen ? null : 'open', 'connect')}
        className="flex min-h-12 w-full items-center gap-2 px-4 text-left font-medium text-text-2 transition-colors last:rounded-b-card hover:bg-hover tablet:px-6"
      >
        <ChevronRight
          aria-hidden="true"
          className={classNames('size-4 flex-none text-text-3', isOpen && 'rotate-90')}
        />
        Why can’t I connect?
      </button>
      <div id={panelId} hidden={!isOpen} className="px-4 pt-1 pb-5 tablet:px-6">
        {isOpen &&
          (database.model === 'dedicated' ? (
            <DedicatedForm {...form} route={route} />
          ) : (
            <SharedForm {...form} />
          ))}
      </div>
    </div>
  );
}

type FormProps = { database: DatabaseRef; text: string; onChange: (text: string) => void };

function DedicatedForm({ route, ...form }: FormProps & { route: DedicatedFacts['route'] }) {
  return <WhyForm {...form} facts={useDedicatedFacts(form.database, route)} />;
}

function SharedForm(form: FormProps) {
  return <WhyForm {...form} facts={useSharedFacts(form.database)} />;
}
