import { Check, Pencil, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { describeError, refusalOf } from '~/api/error-words';
import { isAnswerLost, type ApiError } from '~/api/errors';
import { updateRuleLabel } from '~/api/firewall';
import { useSingleMutation } from '~/api/use-single-mutation';
import type { DatabaseRef } from '~/domain/database';
import { labelOf, type Rule } from '~/domain/rule';
import { labelWords } from '~/domain/words';
import { IconButton } from '~/ui/icon-button';
import { useToast } from '~/ui/toast';
import { useAskBeforeLeaving } from '~/ui/use-ask-before-leaving';
import { useGone, watchFocus } from '~/ui/watch-focus';
import { focusBlock } from './block';
import { rememberChange } from './last-change';
import { actionsButtonId, labelButtonId, labelInputId, visibleOf } from './row-ids';

type RuleLabelProps = {
  database: DatabaseRef;
  rule: Rule;
  name: string;
  isReadOnly: boolean;
  isEditing: boolean;
  onEdit: () => void;
  onDone: () => void;
};

/** A rule's label, edited in place: Enter saves, Escape or a button restores, and what was typed stays on any error. */
export function RuleLabel({ database, rule, name, isReadOnly, isEditing, onEdit, onDone }: RuleLabelProps) {
  if (rule.source.type === 'managed') return <span className="text-text-3">{MAINTAINED}</span>;
  if (isEditing) return <LabelEditor database={database} rule={rule} name={name} onDone={onDone} />;
  return (
    <span className="inline-flex max-w-full items-center gap-1">
      <LabelText label={labelOf(rule)} />
      {!isReadOnly && (
        <span className="hidden tablet:block">
          <IconButton id={labelButtonId(rule)} size="small" label={`Edit label of ${name}`} onClick={onEdit}>
            <Pencil aria-hidden="true" className="size-3.5" />
          </IconButton>
        </span>
      )}
    </span>
  );
}

/** What stands in the place of a managed rule's label. */
export const MAINTAINED = 'Maintained by Scalingo';

/** More than fits into the two lines of any cell. */
const SHOWN_LENGTH = 400;

/** Labels are the operators' own text: of any length, script and direction. */
export function LabelText({ label }: { label: string }) {
  if (label === '') return <span className="text-text-3">No label</span>;
  return (
    <bdi title={label} className="line-clamp-2 min-w-0 wrap-anywhere">
      {label.slice(0, SHOWN_LENGTH)}
    </bdi>
  );
}

function LabelEditor({
  database,
  rule,
  name,
  onDone,
}: Omit<RuleLabelProps, 'isEditing' | 'isReadOnly' | 'onEdit'>) {
  const [text, setText] = useState(rule.label);
  const [before] = useState(rule.label);
  const showToast = useToast(database.name);
  const update = useSingleMutation(updateRuleLabel(database));
  const errorId = `label-error-${rule.id}`;
  const about = `The label of ${name}`;
  const isClosed = useRef(false);
  useAskBeforeLeaving(text !== before);
  // Somebody else may remove the rule, or another page be opened.
  const editor = useGone<HTMLSpanElement>((hadFocus) => {
    if (isClosed.current) return;
    if (hadFocus) focusBlock();
    if (update.isPending || text === before) return;
    showToast({
      kind: 'error',
      about,
      text: `${about} was not saved${text && `: ${labelWords(text)}`}.`,
    });
  });

  function leave() {
    isClosed.current = true;
    onDone();
  }

  function close() {
    leave();
    // The button comes back with the next render; on a phone it is hidden, and the row's menu gets the focus.
    requestAnimationFrame(() => visibleOf([labelButtonId(rule), actionsButtonId(rule)])?.focus());
  }

  function save() {
    const label = text.trim();
    // Who has not touched the label takes none back that someone else has given the rule since.
    const isUntouched = text === before && update.isIdle;
    if (label === rule.label || isUntouched) return close();
    const isFree = watchFocus();
    update.run(
      { rule, label },
      {
        onDone: (_rule, isShown) => {
          rememberChange(database.addonId, { kind: 'relabelled', rule, label });
          // Another label may be edited by now.
          if (isShown) (isFree() ? close : leave)();
          showToast({ kind: 'done', about, text: 'Label changed.' });
        },
        onError: sayElsewhere,
      },
    );
  }

  function sayElsewhere(error: ApiError, isShown: boolean) {
    if (isShown) return;
    const outcome = isAnswerLost(error)
      ? `Whether the label of ${name} was changed is not known`
      : `${about} is still ${labelWords(labelOf(rule))}`;
    showToast({ kind: 'error', about, text: `${outcome}. ${labelError(error)}` });
  }

  function cancel() {
    if (!update.isPending) close();
  }

  function handleKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') save();
    if (event.key === 'Escape') cancel();
  }

  return (
    <span ref={editor} className="block py-1">
      {/* A row of a phone has no room for two buttons beside the field. */}
      <span className="flex flex-wrap items-center justify-end gap-0.5 tablet:flex-nowrap">
        <input
          autoFocus
          id={labelInputId(rule)}
          aria-label={`Label of ${name}`}
          aria-invalid={update.isError || undefined}
          aria-describedby={errorId}
          autoComplete="off"
          dir="auto"
          value={text}
          readOnly={update.isPending}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKey}
          onFocus={(event) => event.target.select()}
          className="h-11 min-w-0 flex-[1_0_100%] rounded-control border border-control bg-surface aria-invalid:border-x3-fill px-2 text-[1rem] focus:border-focus focus:outline-2 focus:-outline-offset-1 focus:outline-focus tablet:h-8 tablet:flex-1 tablet:text-body"
        />
        {/* Fingers have no Escape. */}
        <span className="tablet:any-pointer-fine:hidden">
          <IconButton
            label={`Cancel editing label of ${name}`}
            isUnavailable={update.isPending}
            onClick={cancel}
          >
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        </span>
        <IconButton label={`Save label of ${name}`} isBusy={update.isPending} onClick={save}>
          <Check aria-hidden="true" className="size-4" />
        </IconButton>
      </span>
      <span id={errorId} role="alert" className="block text-caption wrap-anywhere text-x3 not-empty:mt-1">
        {update.isError && `${outcomeOf(update.error)} ${labelError(update.error)}`}
        {update.isError && rule.label !== before && ` The label is ${labelWords(labelOf(rule))} now.`}
      </span>
    </span>
  );
}

/** Empty where the refusal says it. */
function outcomeOf(error: ApiError): string {
  if (error.fields['label']) return '';
  return isAnswerLost(error) ? 'Whether it was saved is not known.' : 'It was not saved.';
}

function labelError(error: ApiError): string {
  return refusalOf(error, 'label') ?? describeError(error, 'This rule');
}
