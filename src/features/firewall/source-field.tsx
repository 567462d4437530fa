import { useEffect, useState, type RefObject } from 'react';
import { useFormContext } from 'react-hook-form';
import { addressCount, formatCidr, type Cidr } from '~/domain/cidr';
import { RULER_SEGMENTS, rulerSegments } from '~/domain/exposure';
import { isEveryone, isVeryWide } from '~/domain/rule-set';
import { setOf } from '~/domain/address-set';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { SourceReading } from '~/domain/source';
import type { Finding } from '~/domain/source-findings';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Message } from '~/ui/message';
import { Ruler } from '~/ui/ruler';
import { TextField } from '~/ui/text-field';
import { TONE_TEXT, type Tone } from '~/ui/tone';
import { TYPING_REST_MS } from '~/ui/typing-rest';
import type { NewRuleValues, SourceJudgement } from './new-rule-form';
import { findingText, rangeText, sizeText, takesSeveral } from './source-words';

type SourceFieldProps = {
  /** What is typed. */
  text: string;
  judgement: SourceJudgement;
  ranges: readonly ManagedRange[] | undefined;
  sourceRef: RefObject<HTMLInputElement | null>;
  onUse: (text: string) => void;
  /** Absent when the caller's address is not known. */
  onUseOwn: (() => void) | undefined;
  /** Absent where several rules can't come of it. */
  onPaste: (() => void) | undefined;
};

/** The Source field, which says what it reads while it is typed; errors wait until the typing rests. */
export function SourceField(props: SourceFieldProps) {
  const { text, judgement, ranges, sourceRef, onUse, onUseOwn, onPaste } = props;
  const { register, formState } = useFormContext<NewRuleValues>();
  const [restedText, setRestedText] = useState(text);
  const { ref, onBlur, ...field } = register('source');

  // The only thing that tells that typing rests is time.
  useEffect(() => {
    const timer = setTimeout(() => setRestedText(text), TYPING_REST_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const { reading, findings, error } = judgement;
  // A clone, or a link, may repeat a rule until it is changed: not an error yet.
  const isUntouched = text === formState.defaultValues?.source;
  const isCopy = reading.ok && error !== null && isUntouched && !formState.isSubmitted;
  const refusal = formState.errors.source?.message;
  const isRested = restedText === text && text.trim() !== '';
  const saidError = error && (isRested || refusal) ? error : !error && refusal;
  const shownError = !isCopy && saidError;

  return (
    <TextField
      {...field}
      id="source"
      label="Source"
      isMono
      isInvalid={Boolean(shownError)}
      ref={(element) => {
        ref(element);
        sourceRef.current = element;
      }}
      onBlur={(event) => {
        // Not when a button is pressed: an error would move it away from the pointer.
        if (!(event.relatedTarget instanceof HTMLButtonElement)) setRestedText(event.target.value);
        void onBlur(event);
      }}
      aside={
        onUseOwn && (
          <button type="button" onClick={onUseOwn} className="hit-area rounded-tag text-help text-link">
            Use my current address
          </button>
        )
      }
    >
      {isCopy && <Message kind="notice">{error} Change the source to add another rule.</Message>}
      {shownError ? (
        <SourceError error={shownError} reading={reading} onUse={onUse} onPaste={onPaste} />
      ) : (
        reading.ok && !error && <Reading reading={reading} findings={findings} ranges={ranges} />
      )}
    </TextField>
  );
}

type SourceErrorProps = Pick<SourceFieldProps, 'onUse' | 'onPaste'> & {
  error: string;
  reading: SourceReading;
};

function SourceError({ error, reading, onUse, onPaste }: SourceErrorProps) {
  const fixes = reading.ok ? [] : reading.fixes;
  const isForSeveral = !reading.ok && takesSeveral(reading.problem);
  return (
    <>
      <Message kind="error">{error}</Message>
      {fixes.length > 0 && (
        <ul className="divide-y divide-line overflow-hidden rounded-control border border-line">
          {fixes.map((cidr) => (
            <li
              key={formatCidr(cidr)}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 p-2 pr-3 text-help text-text-3"
            >
              <Button className="min-w-49 font-mono text-help" onClick={() => onUse(formatCidr(cidr))}>
                Use {formatCidr(cidr)}
              </Button>
              {sizeText(cidr)}
            </li>
          ))}
        </ul>
      )}
      {isForSeveral && onPaste && <Button onClick={onPaste}>Open in Paste rules</Button>}
    </>
  );
}

type ReadingProps = Pick<SourceFieldProps, 'ranges'> & {
  reading: SourceReading & { ok: true };
  findings: readonly Finding[];
};

/** First and last address, how many, and at most one notice. */
function Reading({ reading: { cidr, isBare }, findings, ranges }: ReadingProps) {
  const tone = toneOf(cidr);
  const notice = findings.find((finding) => finding.kind !== 'everyone' && finding.kind !== 'duplicate');
  const isOpening = findings.some(({ kind }) => kind === 'everyone');
  return (
    <>
      <div className="rounded-control bg-sunken px-3 pt-2.5 pb-3">
        <div className="mb-2.5 flex flex-wrap items-baseline justify-between gap-x-3">
          <code>{rangeText(cidr)}</code>
          <span className={classNames('text-help font-medium', tone !== 'limited' && TONE_TEXT[tone])}>
            {sizeText(cidr)}
          </span>
        </div>
        <Ruler
          isMini
          isOnSunken
          segments={RULER_SEGMENTS}
          filled={rulerSegments(addressCount(cidr))}
          tone={tone}
        />
      </div>
      {notice && !isOpening && (
        <Message kind={NOTICE_KINDS[notice.kind]}>{findingText(notice, cidr, ranges)}</Message>
      )}
      {!notice && !isOpening && isBare && <Message kind="notice">Read as {formatCidr(cidr)}.</Message>}
    </>
  );
}

const NOTICE_KINDS = {
  'very-wide': 'warning',
  private: 'warning',
  reserved: 'warning',
  covered: 'overlap',
  covers: 'overlap',
} as const;

function toneOf(cidr: Cidr): Tone {
  if (isEveryone(setOf([cidr]))) return 'open';
  return isVeryWide(cidr) ? 'very-wide' : 'limited';
}
