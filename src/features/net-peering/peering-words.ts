import { codePointName } from '~/domain/code-point';
import type { OtherId, PeeringIdProblem } from '~/domain/net-peering-id';
import { formatNumber, isolate } from '~/domain/words';

/** What a Net Peering does not do by itself. */
export const STILL_DENIED = 'The firewall must still allow the private range of the peering.';

/** What is wrong with an ID, and what to do about it. */
export function problemText(problem: PeeringIdProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'Type the ID of the Net Peering, such as pcx-123456789.';
    case 'other':
      return `${quoted(problem.text)} is ${OTHERS[problem.of]}. The ID of a Net Peering begins with pcx-.`;
    case 'several':
      return 'These are several IDs. Add one Net Peering at a time.';
    case 'upper-case':
      return 'Outscale writes its IDs in small letters.';
    case 'prefix-missing':
      return 'The ID of a Net Peering begins with pcx-, such as pcx-123456789.';
    case 'digits-missing':
      return `What comes after ${problem.prefix} is missing, as in pcx-123456789.`;
    case 'too-long':
      return `The ID of a Net Peering is short, such as pcx-123456789. This one has ${formatNumber(problem.digits)} characters after pcx-.`;
    case 'character':
      return `${characterName(problem.character)} can’t be in this ID. After pcx- there are digits and the letters a to f.`;
  }
}

/** Of what was typed, as much as tells which it is. */
function quoted(text: string): string {
  return isolate(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

const OTHERS: Readonly<Record<OtherId, string>> = {
  account: 'an account’s ID',
  net: 'a net’s ID',
  range: 'an address or a range',
  'route-table': 'a route table’s ID',
  'security-group': 'a security group’s ID',
  subnet: 'a subnet’s ID',
};

function characterName(character: string): string {
  if (/\s/u.test(character)) return 'A space';
  return /[\p{Cf}\p{Cc}\p{Cs}\p{Cn}]/u.test(character)
    ? `The invisible character ${codePointName(character)}`
    : character;
}

export function duplicateText(outscaleId: string): string {
  return `${outscaleId} is in the list already.`;
}
