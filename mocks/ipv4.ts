/**
 * How the server judges a CIDR. Written apart from the client's code on purpose: a mock that shares the client's
 * validation would share its mistakes.
 */

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const CIDR = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}/(3[0-2]|[12]?[0-9])$`);

/** @returns what is wrong with the CIDR, in the server's words, or null when it is right */
export function cidrProblem(cidr: unknown): string | null {
  if (typeof cidr !== 'string' || cidr === '') return "can't be blank";
  const match = CIDR.exec(cidr);
  if (!match) return 'is not a valid IPv4 CIDR';
  const bits = match
    .slice(1, 5)
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('');
  return bits.slice(Number(match[5])).includes('1') ? 'has host bits set' : null;
}
