/** An IPv4 range in CIDR form (RFC 4632). `network` is its first address as an unsigned 32-bit number. */
export type Cidr = { readonly network: number; readonly prefix: number };

/** How many IPv4 addresses there are. */
export const ALL_ADDRESSES = 2 ** 32;

/**
 * Reads four decimal numbers with dots, nothing else (RFC 6943, section 3.1.1, calls this the strict form). The rules
 * that show first are read by it, so it does without ipaddr.js, which reads what is typed (`source.ts`); they are held to
 * the same answers.
 * @returns the address as an unsigned 32-bit number, or null for any other text
 */
export function parseAddress(text: string): number | null {
  const octets = text.split('.');
  const isStrict = octets.length === 4 && octets.every((octet) => OCTET.test(octet) && Number(octet) < 256);
  return isStrict ? octets.reduce((address, octet) => address * 256 + Number(octet), 0) : null;
}

/** Decimal: a leading zero could be read as octal. */
const OCTET = /^(?:0|[1-9]\d{0,2})$/;

/** @param address an unsigned 32-bit number */
export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');
}

/** How many addresses a range has: 1 for a prefix length of 32, 4,294,967,296 for 0. */
export function addressCount(cidr: Cidr): number {
  return 2 ** (32 - cidr.prefix);
}

/** The range with this prefix length that holds the address: its host bits are set to zero. */
export function rangeAround(address: number, prefix: number): Cidr {
  const size = 2 ** (32 - prefix);
  return { network: Math.floor(address / size) * size, prefix };
}

export function lastAddress(cidr: Cidr): number {
  return cidr.network + addressCount(cidr) - 1;
}

export function formatCidr(cidr: Cidr): string {
  return `${formatAddress(cidr.network)}/${cidr.prefix}`;
}

/**
 * Reads a CIDR as the API sends it. Host bits are dropped, as a packet filter would.
 * @returns null for anything that is not an IPv4 CIDR or a bare IPv4 address
 */
export function parseCidr(text: string): Cidr | null {
  const match = /^([\d.]+)(?:\/(\d{1,2}))?$/.exec(text);
  const address = parseAddress(match?.[1] ?? '');
  const prefix = Number(match?.[2] ?? 32);
  return address === null || prefix > 32 ? null : rangeAround(address, prefix);
}

export function isSameCidr(a: Cidr, b: Cidr): boolean {
  return a.network === b.network && a.prefix === b.prefix;
}

/** Whether every address of `inner` is in `outer`. */
export function covers(outer: Cidr, inner: Cidr): boolean {
  return outer.prefix <= inner.prefix && rangeAround(inner.network, outer.prefix).network === outer.network;
}
