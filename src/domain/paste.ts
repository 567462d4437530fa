/*
 * A pasted list, from text to what would be added. `readPaste` reads the text, in steps; `planSteps` derives everything
 * else from the lines that were read, the operator's choices and the present rules.
 */
import type { AddressesProblem } from './addresses-text';
import type { Cidr } from './cidr';
import type { ManagedRange } from './managed-ranges';
import type { Rule } from './rule';
import type { CustomRule } from './rule-set';
import type { Certainty } from './verdict';

/** More lines are refused: they could not be looked through, and 30 rules are all that a database can have. */
export const LINE_LIMIT = 10_000;

/** Why a line is not a source. */
export type LineProblem =
  | AddressesProblem
  | { readonly kind: 'label-too-long'; readonly length: number }
  /** Looks like the ID of a managed range, but the API lists none with it. */
  | { readonly kind: 'unknown-managed-range' }
  /** Looks like one, but which there are could not be read. */
  | { readonly kind: 'unread-managed-range' }
  /** By its action, or the list that it is in, it is one to deny. */
  | { readonly kind: 'denied'; readonly action: string }
  /** An item of a JSON array that is neither a text nor an object with a source. */
  | { readonly kind: 'no-source' };

/** What a wrong line may have meant. */
export type LineFix = { readonly cidrs: readonly Cidr[]; readonly label: string };

export type LineContent =
  /** `form`: an address without a prefix length is read as /32; `first-last` may take several ranges. */
  | {
      readonly kind: 'custom';
      readonly form: 'address' | 'cidr' | 'first-last';
      readonly cidrs: readonly Cidr[];
    }
  | { readonly kind: 'managed'; readonly range: ManagedRange }
  | { readonly kind: 'invalid'; readonly problem: LineProblem; readonly fix: LineFix | null };

/** One source of the list. Blank lines and comments are none. */
export type PasteLine = {
  /** The number of the line where it starts, from 1; of the item, in a JSON array. No two have the same. */
  readonly number: number;
  /** The source as it was pasted. */
  readonly text: string;
  readonly label: string;
  /** What stands beside the source in IPv6, and is left out. */
  readonly ipv6: readonly string[];
  readonly content: LineContent;
};

/** Why a text as a whole cannot be read. */
export type PasteProblem =
  /** Nothing but white space and comments. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-many-lines'; readonly count: number; readonly limit: number }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** Starts like JSON but is not. */
  | { readonly kind: 'not-json' }
  /** JSON, but without an array of texts or objects. */
  | { readonly kind: 'no-list' }
  /** A quoted field of CSV has no end; the line where it starts. */
  | { readonly kind: 'unclosed-quote'; readonly line: number };

export type PasteFormat = 'lines' | 'csv' | 'json';

export type PasteReading =
  | { readonly ok: true; readonly format: PasteFormat; readonly lines: readonly PasteLine[] }
  | { readonly ok: false; readonly problem: PasteProblem };

/** How far a long step is. */
export type PasteProgress = { readonly done: number; readonly total: number };

/**
 * What the operator decided for a line. `fix` takes the fix of an invalid one. `add` adds what is not added by itself: what
 * is covered already, or opens to everyone; of an invalid line, it adds what the fix makes of it.
 */
export type LineChoice = 'add' | 'fix';

export type PasteChoices = {
  /** By the line's number. A line without one is added when it is new and does not open to everyone. */
  readonly lines: ReadonlyMap<number, LineChoice>;
  /** The keys of the merges that were taken. */
  readonly merges: ReadonlySet<string>;
};

export const NO_CHOICES: PasteChoices = { lines: new Map(), merges: new Set() };

/** What adding a line means, given the lines before it that are added. */
export type LineVerdict =
  | { readonly kind: 'new' }
  /** Never added: the API refuses it. */
  | { readonly kind: 'duplicate-of-rule'; readonly rule: Rule }
  | { readonly kind: 'duplicate-of-line'; readonly line: number }
  /** Can be added anyway. `by` admit all its addresses together: likely, when it takes managed ones for that. */
  | { readonly kind: 'covered-by-rules'; readonly by: readonly Rule[]; readonly certainty: Certainty }
  | { readonly kind: 'covered-by-line'; readonly line: number }
  /**
   * Lets in everyone on the Internet, alone or with `lines` (itself included) and `rules`, none of which can be spared.
   * Added by an explicit choice only. `isOpening` is false when it is added while others that it takes are left out.
   */
  | {
      readonly kind: 'everyone';
      readonly lines: readonly number[];
      readonly rules: readonly CustomRule[];
      readonly isOpening: boolean;
    }
  | { readonly kind: 'invalid'; readonly problem: LineProblem; readonly fix: LineFix | null };

export type PlannedLine = {
  readonly line: PasteLine;
  readonly verdict: LineVerdict;
  /** The ranges and the label that the line stands for, a chosen fix applied; none for a managed or an invalid one. */
  readonly cidrs: readonly Cidr[];
  readonly label: string;
  /** Whether it is to be added, the rule limit aside. */
  readonly isAdded: boolean;
  /** The ranges of the merges that were taken of it. */
  readonly mergedInto: readonly Cidr[];
  /** How many of its rules exceed the limit. */
  readonly overLimit: number;
};

/** Lines that one range can stand for, so that exactly the same addresses are added with fewer rules. */
export type PasteMerge = {
  /** Its range and the numbers of its lines. */
  readonly key: string;
  /** Numbers of lines, in order. */
  readonly lines: readonly number[];
  readonly from: readonly Cidr[];
  readonly into: Cidr;
  /** The different labels of the lines, in order. */
  readonly labels: readonly string[];
  /** How many rules fewer. */
  readonly saves: number;
  readonly isTaken: boolean;
};

/** A rule to be added, and the lines that it comes from. */
export type Addition = {
  readonly source:
    { readonly type: 'custom'; readonly cidr: Cidr } | { readonly type: 'managed'; readonly rangeId: string };
  readonly label: string;
  readonly lines: readonly number[];
};

export type PastePlan = {
  readonly lines: readonly PlannedLine[];
  readonly merges: readonly PasteMerge[];
  /** To be added, in the order of the lines, as far as there are slots. */
  readonly additions: readonly Addition[];
  /** The lines that are added and open to everyone; empty when what is added does not. */
  readonly everyone: readonly number[];
};
