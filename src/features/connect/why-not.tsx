import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readConnectError } from '~/domain/connect-errors';
import type { DatabaseRef } from '~/domain/database';
import { classNames } from '~/ui/class-names';
import { Message } from '~/ui/message';
import { searchWith } from '~/ui/search-with';
import { diagnose, type WhyFacts } from './why-words';
import { WhyRemedy } from './why-remedy';

/** Of the URL: whether it is open. */
const PARAMETER = 'why';

type WhyNotProps = { database: DatabaseRef; facts: WhyFacts };

/**
 * Why a client can't connect: its error is read here, and judged by the database as it is. The text may have a password
 * in it: it stays in this component, and goes with it.
 */
export function WhyNot({ database, facts }: WhyNotProps) {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const isOpen = new URLSearchParams(search).has(PARAMETER);
  const panelId = useId();

  function toggle() {
    navigate(`${path}${searchWith(search, PARAMETER, isOpen ? null : 'open')}`, { replace: true });
  }

  return (
    <div className="border-t border-line">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={toggle}
        className="flex min-h-12 w-full items-center gap-2 px-4 text-left font-medium text-text-2 transition-colors last:rounded-b-card hover:bg-hover tablet:px-6"
      >
        <ChevronRight
          aria-hidden="true"
          className={classNames('size-4 flex-none text-text-3', isOpen && 'rotate-90')}
        />
        Why can’t I connect?
      </button>
      <div id={panelId} hidden={!isOpen} className="px-4 pt-1 pb-5 tablet:px-6">
        <WhyForm database={database} facts={facts} />
      </div>
    </div>
  );
}

function WhyForm({ database, facts }: WhyNotProps) {
  const [text, setText] = useState('');
  const error = readConnectError(text);
  const diagnosis = error && diagnose(error, facts);
  return (
    <>
      <label htmlFor="client-error" className="mb-2 block font-medium">
        Error message of the client
      </label>
      <textarea
        id="client-error"
        rows={3}
        value={text}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby="client-error-about"
        onChange={({ target }) => setText(target.value)}
        className="block min-h-22 w-full rounded-control border border-control bg-surface px-3 py-2 font-mono text-[1rem] wrap-anywhere placeholder:text-text-3 focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus tablet:text-help"
      />
      <p id="client-error-about" className="mt-2 text-help text-text-3">
        Of psql, Node, JDBC, Python, mysql, mongosh, redis-cli or curl. It is read here and sent nowhere.
      </p>
      <div role="status" className="not-empty:mt-4">
        {diagnosis && error && (
          <>
            <p className="text-help text-text-3">
              Likely, by “<span className="font-mono">{error.evidence}</span>”
            </p>
            <p className="font-semibold">{diagnosis.title}</p>
            <p className="mt-0.5 text-pretty wrap-anywhere text-text-2">{diagnosis.text}</p>
            <WhyRemedy database={database} facts={facts} remedy={diagnosis.remedy} />
          </>
        )}
        {!diagnosis && text.trim() !== '' && (
          <Message kind="notice">
            This message isn’t known here. Paste all of it, with the lines before. If it is all there: check
            host, port, TLS mode and password against those above
            {facts.model === 'dedicated' && ', and your address against the firewall rules'}.
          </Message>
        )}
      </div>
    </>
  );
}
