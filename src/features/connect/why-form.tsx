import { readConnectError } from '~/domain/connect-errors';
import { formatHost } from '~/domain/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { AFTER_DIALOG } from '~/ui/dialog';
import { Message } from '~/ui/message';
import { TimeLeft } from './time-left';
import type { WhyFacts } from './why-facts';
import { WhyRemedy } from './why-remedy';
import { diagnose } from './why-words';

type WhyFormProps = {
  database: DatabaseRef;
  facts: WhyFacts;
  text: string;
  onChange: (text: string) => void;
};

/** The client's error, and what it tells. */
export function WhyForm({ database, facts, text, onChange }: WhyFormProps) {
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
        onChange={({ target }) => onChange(target.value)}
        className="block min-h-22 w-full rounded-control border border-control bg-surface px-3 py-2 font-mono text-[1rem] wrap-anywhere placeholder:text-text-3 focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus tablet:text-help"
      />
      <p id="client-error-about" className="mt-2 text-help text-text-3">
        From psql, Node, JDBC, Python, mysql, mongosh, redis-cli or curl. It is read on this page and sent
        nowhere. No message? Type “it hangs”.
      </p>
      <div role="status" tabIndex={-1} {...AFTER_DIALOG} className="outline-none not-empty:mt-4">
        {diagnosis && error && (
          <>
            <p className="text-help text-text-3">
              Likely cause, judging by “<span className="font-mono">{error.evidence}</span>”
            </p>
            <p className="font-semibold">{diagnosis.title}</p>
            <p className="mt-0.5 text-pretty wrap-anywhere text-text-2">{diagnosis.text}</p>
            {/* Another way is another link: else the focus would stay on it after a dialog, and not come here. */}
            {diagnosis.remedy && (
              <WhyRemedy key={diagnosis.remedy.kind} database={database} remedy={diagnosis.remedy} />
            )}
          </>
        )}
        {!diagnosis && text.trim() !== '' && (
          <Message kind="notice">
            This message isn’t known here. Paste all of it, with the lines before. If it is all there: check{' '}
            {facts.model === 'shared' && facts.endpoint
              ? `that host and port are ${formatHost(facts.endpoint)}, or those of your tunnel, then TLS mode and password`
              : 'host, port, TLS mode and password against those above'}
            {facts.model === 'dedicated' && ', and your address against the firewall rules'}.
          </Message>
        )}
      </div>
      {/* Outside the live region, which would announce each second. */}
      {diagnosis?.appliesAt != null && (
        <p className="mt-0.5 text-text-2">
          The rule applies in <TimeLeft appliesAt={diagnosis.appliesAt} />.
        </p>
      )}
    </>
  );
}
