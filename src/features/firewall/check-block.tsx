import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type RefObject, type SubmitEvent } from 'react';
import { firewallRulesQuery } from '~/api/firewall';
import { readAddresses } from '~/domain/addresses-text';
import type { DatabaseRef } from '~/domain/database';
import { CHECK_PARAM } from '~/domain/page-params';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { AFTER_DIALOG } from '~/ui/dialog';
import { Section } from '~/ui/section';
import { TextField } from '~/ui/text-field';
import { isPlainForUrl, setUrlParam, useUrlParam } from '~/ui/url-param';
import { CheckResult } from './check-result';

const BLOCK_ID = 'check-an-address';

/** The element that says what was found, or what is wrong with the text. */
const RESULT_ID = 'check-result';

/** Whether an address or a range can reach the database, and which rule lets it in. */
export function CheckBlock({ database }: { database: DatabaseRef }) {
  const field = useRef<HTMLInputElement>(null);
  const linked = useUrlParam(CHECK_PARAM);
  const rules = useQuery(firewallRulesQuery(database));
  const [asked, setAsked] = useState(linked);
  // A link may ask about another one.
  const [seen, setSeen] = useState(linked);
  if (seen !== linked) {
    setSeen(linked);
    setAsked(linked);
  }
  const reading = asked === null ? null : readAddresses(asked);

  function ask(next: string) {
    const kept = isPlainForUrl(next) ? next : null;
    setAsked(next);
    setSeen(kept);
    setUrlParam(CHECK_PARAM, kept, BLOCK_ID);
  }

  /** The button that was pressed is gone then. */
  function fillIn(next: string) {
    ask(next);
    field.current?.focus();
  }

  return (
    <Section
      id={BLOCK_ID}
      title="Check an address"
      description="Find out whether an address can reach this database, and which rule lets it in."
    >
      <Card>
        <CheckForm
          asked={asked}
          isRefused={reading?.ok === false}
          isUnanswerable={rules.isError && !rules.data}
          onAsk={ask}
          fieldRef={field}
        />
        <div
          id={RESULT_ID}
          role="status"
          tabIndex={-1}
          {...AFTER_DIALOG}
          className="border-t border-line px-4 py-4 outline-none tablet:px-6 tablet:py-5"
        >
          <CheckResult database={database} reading={reading} onUse={fillIn} />
        </div>
      </Card>
    </Section>
  );
}

type CheckFormProps = {
  /** What was asked last. */
  asked: string | null;
  /** Whether that is no address. */
  isRefused: boolean;
  /** Whether the rules could not be read: it is answered once they are. */
  isUnanswerable: boolean;
  onAsk: (text: string) => void;
  fieldRef: RefObject<HTMLInputElement | null>;
};

/** Renders alone while one types: the verdict is about what was asked, and takes time with many rules. */
function CheckForm({ asked, isRefused, isUnanswerable, onAsk, fieldRef }: CheckFormProps) {
  const [text, setText] = useState(asked ?? '');
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    setText(asked ?? '');
  }
  // Until another text is there.
  const isInvalid = isRefused && text === asked;

  function handleSubmit(event: SubmitEvent) {
    event.preventDefault();
    setText(text.trim());
    onAsk(text.trim());
  }

  return (
    <form
      noValidate
      onSubmit={handleSubmit}
      className="flex flex-wrap items-end gap-2 px-4 py-4 tablet:px-6 tablet:py-5"
    >
      <div className="min-w-0 flex-auto tablet:max-w-70">
        <TextField
          id="check-address"
          label="Address or range"
          isMono
          placeholder="Such as 203.0.113.77"
          ref={fieldRef}
          value={text}
          isInvalid={isInvalid}
          aria-describedby={isInvalid ? RESULT_ID : undefined}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <Button
        type="submit"
        size="large"
        isUnavailable={isUnanswerable}
        aria-describedby={isUnanswerable ? RESULT_ID : undefined}
      >
        Check
      </Button>
    </form>
  );
}
