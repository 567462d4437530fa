/**
 * Why a text is not the ID of an Outscale Net Peering. An ID is pcx- and hexadecimal digits; go-scalingo's tests also have
 * vpcx-.
 */
export type PeeringIdProblem =
  | { readonly kind: 'empty' }
  /** The ID of something else of Outscale's. */
  | { readonly kind: 'other'; readonly text: string; readonly of: OtherId }
  | { readonly kind: 'several' }
  | { readonly kind: 'upper-case' }
  | { readonly kind: 'prefix-missing' }
  | { readonly kind: 'digits-missing'; readonly prefix: string }
  | { readonly kind: 'too-long'; readonly digits: number }
  | { readonly kind: 'character'; readonly character: string };

export type OtherId = 'account' | 'net' | 'range' | 'route-table' | 'security-group' | 'subnet';

/** What a text says. `fix`: the ID that was likely meant, or null when that can't be told. */
export type PeeringIdReading =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly problem: PeeringIdProblem; readonly fix: string | null };

/** Outscale's own have 8 digits; this leaves room for longer ones. */
const ID = /^v?pcx-[0-9a-f]{1,32}$/;
const IDS_WITHIN = /(?<![0-9a-z])v?pcx-[0-9a-f]{1,32}(?![0-9a-z])/gi;
/** White space, and what can't be seen at all. */
const UNSEEN = /[\s\p{Cf}\p{Cc}]/gu;

/** Outscale's IDs are a prefix that says of what, a dash and hexadecimal digits; docs.outscale.com, "Resource IDs". */
const OTHERS: readonly (readonly [form: RegExp, of: OtherId])[] = [
  [/^\d{12}$/, 'account'],
  [/^vpc-/i, 'net'],
  [/^\d+(\.\d+){3}(\/\d+)?$/, 'range'],
  [/^rtb-/i, 'route-table'],
  [/^sg-/i, 'security-group'],
  [/^subnet-/i, 'subnet'],
];

/** Reads the ID of an Outscale Net Peering as somebody types or pastes it; white space around it does not count. */
export function readPeeringId(typed: string): PeeringIdReading {
  const text = typed.trim();
  if (ID.test(text)) return { ok: true, id: text };

  const within = [...new Set((text.match(IDS_WITHIN) ?? []).map((id) => id.toLowerCase()))];
  if (within.length > 1) return { ok: false, problem: { kind: 'several' }, fix: null };
  return { ok: false, problem: problemOf(text), fix: fixOf(text) ?? within[0] ?? null };
}

function problemOf(text: string): PeeringIdProblem {
  if (text === '') return { kind: 'empty' };
  const other = OTHERS.find(([form]) => form.test(text));
  if (other) return { kind: 'other', text, of: other[1] };
  if (ID.test(text.toLowerCase())) return { kind: 'upper-case' };
  const prefix = /^v?pcx-/i.exec(text)?.[0];
  if (prefix === undefined) return { kind: 'prefix-missing' };
  const character = /[^0-9a-f]/iu.exec(text.slice(prefix.length))?.[0];
  if (character !== undefined) return { kind: 'character', character };
  const digits = text.length - prefix.length;
  return digits === 0
    ? { kind: 'digits-missing', prefix: prefix.toLowerCase() }
    : { kind: 'too-long', digits };
}

/** The ID that is left when letters are small, nothing unseen is within, and the prefix is there. */
function fixOf(text: string): string | null {
  const plain = text.replace(UNSEEN, '').toLowerCase();
  if (ID.test(plain)) return plain;
  // Shorter than Outscale's own 8 digits it might be anything, and 12 decimal ones are an account.
  const isDigitsAlone = /^[0-9a-f]{8,32}$/.test(plain) && !/^\d{12}$/.test(plain);
  return isDigitsAlone ? `pcx-${plain}` : null;
}
