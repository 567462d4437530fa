import type { Resolver, ResolverResult } from 'react-hook-form';
import { refusalOf } from '~/api/error-words';
import type { ApiError } from '~/api/errors';
import { isSameCidr } from '~/domain/cidr';
import type { NewRule, Rule } from '~/domain/rule';
import type { CustomRule } from '~/domain/rule-set';
import { readSource, type SourceReading } from '~/domain/source';
import { findingsFor, type Finding } from '~/domain/source-findings';
import { isNameTyped } from '~/ui/confirm-field';
import { findingText, problemText } from './source-words';

export const CUSTOM = 'custom';

/** What the New rule dialog holds. `choice` is CUSTOM or a managed range's ID. */
export type NewRuleValues = {
  choice: string;
  source: string;
  label: string;
  /** Absent while nothing needs to be confirmed. */
  confirmation?: string;
};

/** What a typed source means for the rules there are. */
export type SourceJudgement = {
  readonly reading: SourceReading;
  /** The first is the one to show. */
  readonly findings: readonly Finding[];
  /** Why it is refused, or null. */
  readonly error: string | null;
  /** Whether it needs the deliberate confirmation. */
  readonly opensToEveryone: boolean;
};

/**
 * @param rules without the one that is edited
 * @param edited that one: its own range opens nothing anew
 * @param hasPeering whether a Net Peering is active: private ranges are worth a word only without
 */
export function judgeSource(
  text: string,
  rules: readonly Rule[],
  edited?: CustomRule,
  hasPeering = false,
): SourceJudgement {
  const reading = readSource(text);
  const findings = reading.ok
    ? findingsFor(reading.cidr, rules).filter(({ kind }) => !(hasPeering && kind === 'private'))
    : [];
  const duplicate = findings.find((finding) => finding.kind === 'duplicate');
  const isUnchanged = reading.ok && edited !== undefined && isSameCidr(reading.cidr, edited.source.cidr);
  return {
    reading,
    findings,
    error: errorOf(reading, duplicate),
    opensToEveryone: !duplicate && !isUnchanged && findings.some(({ kind }) => kind === 'everyone'),
  };
}

function errorOf(reading: SourceReading, duplicate: Finding | undefined): string | null {
  if (!reading.ok) return problemText(reading.problem);
  return duplicate && duplicate.kind === 'duplicate' ? findingText(duplicate, reading.cidr) : null;
}

/** Whether the rule opens to everyone who is not let in already. */
export function isOpening(
  { choice, source }: NewRuleValues,
  rules: readonly Rule[],
  edited?: CustomRule,
): boolean {
  return choice === CUSTOM && judgeSource(source, rules, edited).opensToEveryone;
}

/** Whether it does so without the deliberate confirmation: the database's name. */
export function isUnconfirmed(
  values: NewRuleValues,
  rules: readonly Rule[],
  databaseName: string,
  edited?: CustomRule,
): boolean {
  return isOpening(values, rules, edited) && !isNameTyped(values.confirmation, databaseName);
}

/** The form's rules: the source is right and new, and opening to everyone is confirmed with the database's name. */
export function newRuleResolver(
  rules: readonly Rule[],
  databaseName: string,
  edited?: CustomRule,
): Resolver<NewRuleValues> {
  return (values): ResolverResult<NewRuleValues> => {
    if (values.choice !== CUSTOM) return { values, errors: {} };
    const { error } = judgeSource(values.source, rules, edited);
    if (error) return { values: {}, errors: { source: { type: 'validate', message: error } } };
    if (isUnconfirmed(values, rules, databaseName, edited)) {
      // The field says what is missing.
      return { values: {}, errors: { confirmation: { type: 'validate' } } };
    }
    return { values, errors: {} };
  };
}

/** @returns null while the source is not right */
export function toNewRule({ choice, source, label }: NewRuleValues): NewRule | null {
  if (choice !== CUSTOM) return { type: 'managed', rangeId: choice };
  const reading = readSource(source);
  return reading.ok ? { type: 'custom', cidr: reading.cidr, label: label.trim() } : null;
}

/** The form's field that a wire field stands for. */
const FIELDS = { cidr: 'source', label: 'label', range_id: 'choice' } as const;

/** The server's refusals, by the form's field. */
export function refusalsOf(
  error: ApiError,
): { readonly field: 'source' | 'label' | 'choice'; readonly message: string }[] {
  return Object.entries(FIELDS).flatMap(([wire, field]) => {
    const message = refusalOf(error, wire);
    return message === null ? [] : [{ field, message }];
  });
}

/** Whether the error says something that belongs to no field, and so to the dialog as a whole. */
export function isForDialog(error: ApiError): boolean {
  return error.kind !== 'invalid' || Object.keys(error.fields).some((field) => !(field in FIELDS));
}
