import ipaddr from 'ipaddr.js';
import { cidrsOf } from './address-set';
import { parseAddress, parseCidr, rangeAround, type Cidr } from './cidr';
import { codePointName } from './code-point';

/** Why a text is not an IPv4 address or range. `part` is the piece that is wrong, as it was typed. */
export type SourceProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'host-bits'; readonly address: string; readonly prefix: number }
  | { readonly kind: 'ipv6' }
  | { readonly kind: 'ipv4-in-ipv6' }
  | { readonly kind: 'hostname' }
  | { readonly kind: 'url' }
  | { readonly kind: 'port'; readonly part: string }
  /** Several pieces that may be addresses or ranges, or one with more around it. */
  | { readonly kind: 'several' }
  /** One, and more around it: a label, a comma, quotes. */
  | { readonly kind: 'surplus' }
  /** A word for every address, such as `any`. */
  | { readonly kind: 'everyone' }
  /** `rules`: how many it takes; null when the ends are not two addresses in order. */
  | { readonly kind: 'first-last'; readonly rules: number | null }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'netmask'; readonly part: string }
  | { readonly kind: 'leading-zero'; readonly part: string }
  | { readonly kind: 'hexadecimal'; readonly part: string }
  | { readonly kind: 'number-count'; readonly count: number }
  | { readonly kind: 'number-missing' }
  | { readonly kind: 'too-high'; readonly part: string }
  | { readonly kind: 'address-missing'; readonly part: string }
  | { readonly kind: 'prefix-missing' }
  | { readonly kind: 'prefix-leading-zero'; readonly part: string }
  | { readonly kind: 'prefix-too-long'; readonly part: string }
  | { readonly kind: 'prefix-not-a-number'; readonly part: string }
  | { readonly kind: 'invisible-character'; readonly code: string }
  | { readonly kind: 'foreign-digits'; readonly part: string }
  | { readonly kind: 'character'; readonly part: string };

/** What a Source text says. `isBare`: an address without a prefix length, read as /32. */
export type SourceReading =
  | { readonly ok: true; readonly cidr: Cidr; readonly isBare: boolean }
  | {
      readonly ok: false;
      readonly problem: SourceProblem;
      /** Ranges that may have been meant, the likeliest first. */
      readonly fixes: readonly Cidr[];
    };

/** How much of a wrong text is repeated in a message. */
const PART_LENGTH = 24;

/**
 * Reads what was typed or pasted as a source: an IPv4 address or CIDR (RFC 4632), white space around it ignored.
 * Anything else is refused with what is wrong, since different tools read the forms differently: octal, hexadecimal and
 * short forms (RFC 6943, section 3.1.1), host bits, look-alike digits.
 */
export function readSource(text: string): SourceReading {
  const trimmed = text.trim();
  if (trimmed === '') return refuse({ kind: 'empty' });
  // The stack of the patterns below has an end.
  if (trimmed.length > 100_000) return refuse({ kind: /[\s,;]/.test(trimmed) ? 'several' : 'surplus' });
  return readCharacters(trimmed) ?? readForm(trimmed) ?? readRange(trimmed);
}

function refuse(problem: SourceProblem, ...meant: readonly (string | undefined)[]): SourceReading {
  return offer(
    problem,
    meant.flatMap((text) => {
      const reading = text === undefined ? undefined : readSource(text);
      if (!reading) return [];
      return reading.ok ? [reading.cidr] : reading.fixes;
    }),
  );
}

/** Refuses with ranges that may have been meant; "everyone" is never one click away. */
function offer(problem: SourceProblem, cidrs: readonly Cidr[]): SourceReading {
  return { ok: false, problem, fixes: cidrs.filter(({ prefix }) => prefix > 0) };
}

function shorten(part: string): string {
  const characters = Array.from(part);
  return characters.length > PART_LENGTH ? `${characters.slice(0, PART_LENGTH).join('')}…` : part;
}

/** Characters that cannot be in any source, however it is written. */
function readCharacters(text: string): SourceReading | undefined {
  // \p{Cf}: zero-width characters and the marks that set the direction of text. \p{Cc}: control characters.
  const invisible = /[\p{Cf}\p{Cc}]/u.exec(text.replaceAll(/[\t\n\r]/g, ' '));
  if (invisible) {
    const code = codePointName(invisible[0]);
    // A control character may be a line break: what it parts is never joined.
    const visible = text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/\p{Cf}/gu, '');
    return refuse({ kind: 'invisible-character', code }, onlyRange(visible));
  }
  // \p{Nd}: the decimal digits of any script. Each script has its ten in a row, from zero, and some follow
  // another directly.
  const foreign = /[^\P{Nd}0-9]/u.exec(text);
  if (foreign) {
    const ascii = text.replaceAll(/[^\P{Nd}0-9]/gu, asciiDigit);
    return refuse({ kind: 'foreign-digits', part: foreign[0] }, onlyRange(ascii));
  }
  return undefined;
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** The text when it is a valid address or CIDR by itself: a fix never rests on another guess. */
function onlyRange(text: string): string | undefined {
  const trimmed = text.trim();
  return parseCidr(trimmed) ? trimmed : undefined;
}

/** Texts of another form than an IPv4 address or range. */
function readForm(text: string): SourceReading | undefined {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return refuse(
      { kind: 'url' },
      onlyRange(text.replace(/^[^/]*\/\/(?:[^/?#]*@)?/, '').replace(/[/?#:].*$/, '')),
    );
  }

  const range = /^([\d.]+)\s*[-–—]\s*([\d.]+)$/.exec(text);
  if (range) return readFirstLast(range[1] ?? '', range[2] ?? '');
  const masked = /^([\d.]+)\s+(255\.[\d.]+)$/.exec(text);
  if (masked) return readMasked(masked[1] ?? '', masked[2] ?? '');
  const [piece, ...more] = piecesOf(text);
  // One among words, unless another piece may be one too or belong to it.
  const only = piece === text || more.length > 0 ? undefined : onlyRange(piece ?? '');
  if (only !== undefined) return refuse({ kind: 'surplus' }, only);
  if (piece !== undefined && /[\s,;]/.test(text)) return refuse({ kind: 'several' });
  if (EVERYONE.test(text)) return refuse({ kind: 'everyone' });

  const [address = '', ...rest] = text.split('/');
  if (address.startsWith('[') || (address.match(/:/g)?.length ?? 0) > 1) return readIpv6(address, rest);
  const port = /^([\d.]+):(\d*)$/.exec(address);
  if (port) return refuse({ kind: 'port', part: `:${shorten(port[2] ?? '')}` }, onlyRange(port[1] ?? ''));

  if (/^[\d.]+\.\*(\.\*)*$/.test(address)) return refuse({ kind: 'wildcard' }, wildcardRange(address));
  if (/^0x/i.test(address) || /\.0x/i.test(address)) {
    const part = address.split('.').find((number) => /^0x/i.test(number)) ?? address;
    return refuse({ kind: 'hexadecimal', part: shorten(part) });
  }
  if (/^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?(:\d*)?$/i.test(address) && /[a-z]/i.test(address)) {
    return refuse({ kind: 'hostname' });
  }
  return undefined;
}

/** What other tools take for every address. */
const EVERYONE = /^(?:any|anyone|anywhere|all|everyone|internet|world|0\/0)$/i;

/** The pieces of a text that look like an address or a range, or a part of one. */
function piecesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?\/ ?/g, '/')
    .split(/[\s,;#"'()]+/)
    .filter((piece) => /[\p{L}\d]\.[\p{L}\d]|^[\d./]+$|:|^0x/iu.test(piece));
}

function readIpv6(address: string, rest: readonly string[]): SourceReading {
  const bare = address.replace(/^\[(.*)\].*$/, '$1');
  if (rest.length === 0 && ipaddr.IPv6.isValid(bare)) {
    const parsed = ipaddr.IPv6.parse(bare);
    if (parsed.isIPv4MappedAddress()) {
      // ipaddr.js takes 010 for ten here, other tools for eight: with dots, the text itself has to be an address.
      const meant = bare.includes('.')
        ? onlyRange(bare.slice(bare.lastIndexOf(':') + 1))
        : parsed.toIPv4Address().toString();
      return refuse({ kind: 'ipv4-in-ipv6' }, meant);
    }
  }
  return refuse({ kind: 'ipv6' });
}

/** Offers the CIDR that `first-last` is, when it is exactly one. */
function readFirstLast(firstText: string, lastText: string): SourceReading {
  const [first, last] = [parseAddress(firstText), parseAddress(lastText)];
  if (first === null || last === null || last < first) return refuse({ kind: 'first-last', rules: null });
  const cidrs = cidrsOf([{ first, last }]);
  return offer({ kind: 'first-last', rules: cidrs.length }, cidrs.length === 1 ? cidrs : []);
}

/** 203.0.113.* → 203.0.113.0/24. All after the first wildcard are wildcards; more than four numbers make no range. */
function wildcardRange(address: string): string {
  const numbers = address.split('.');
  const fixed = numbers.indexOf('*');
  return `${numbers.map((number) => (number === '*' ? '0' : number)).join('.')}/${fixed * 8}`;
}

/** Digits and dots, with a prefix length or without. */
function readRange(text: string): SourceReading {
  const [addressText = '', prefixText, ...more] = text.split('/');
  if (addressText === '') return refuse({ kind: 'address-missing', part: shorten(text) });

  const problem = addressProblem(addressText);
  if (problem) return refuse(problem);
  const address = parseAddress(addressText);
  if (address === null) return refuse({ kind: 'character', part: shorten(addressText) });

  if (prefixText === undefined) return { ok: true, cidr: rangeAround(address, 32), isBare: true };
  if (more.length > 0) {
    return refuse({ kind: 'prefix-not-a-number', part: shorten([prefixText, ...more].join('/')) });
  }
  if (prefixText === '') return refuse({ kind: 'prefix-missing' }, addressText);
  if (isLikeNetmask(prefixText)) return readMasked(addressText, prefixText);
  if (!/^\d+$/.test(prefixText)) return refuse({ kind: 'prefix-not-a-number', part: shorten(prefixText) });
  if (/^0\d/.test(prefixText)) {
    const digits = prefixText.replace(/^0+(?=\d)/, '');
    return refuse({ kind: 'prefix-leading-zero', part: shorten(prefixText) }, `${addressText}/${digits}`);
  }

  const prefix = Number(prefixText);
  if (prefix > 32) return refuse({ kind: 'prefix-too-long', part: shorten(prefixText) });
  const cidr = rangeAround(address, prefix);
  if (cidr.network !== address) {
    return offer({ kind: 'host-bits', address: addressText, prefix }, [cidr, rangeAround(address, 32)]);
  }
  return { ok: true, cidr, isBare: false };
}

/** An address with its netmask, as in "203.0.113.0/255.255.255.0" or with white space between. */
function readMasked(address: string, netmask: string): SourceReading {
  const prefix = netmaskPrefix(netmask);
  const meant = prefix === undefined ? undefined : `${address}/${prefix}`;
  return refuse({ kind: 'netmask', part: shorten(netmask) }, meant);
}

function addressProblem(text: string): SourceProblem | undefined {
  const stranger = /[^\d.]/u.exec(text);
  if (stranger) return { kind: 'character', part: stranger[0] };
  const numbers = text.split('.');
  const zero = numbers.find((number) => /^0\d/.test(number));
  if (zero) return { kind: 'leading-zero', part: shorten(zero) };
  if (numbers.slice(0, -1).includes('')) return { kind: 'number-missing' };
  const count = numbers.filter((number) => number !== '').length;
  if (count !== 4) return { kind: 'number-count', count };
  if (numbers.length > 4) return { kind: 'number-missing' };
  const high = numbers.find((number) => Number(number) > 255);
  return high ? { kind: 'too-high', part: shorten(high) } : undefined;
}

/** Four decimal parts, or a dotted number that begins above 32; 24.5 is rather a malformed prefix length. */
function isLikeNetmask(text: string): boolean {
  return text.includes('.') && (Number.parseInt(text, 10) > 32 || ipaddr.IPv4.isValidFourPartDecimal(text));
}

/** 255.255.255.0 → 24; undefined when the ones are not all on the left. */
function netmaskPrefix(text: string): number | undefined {
  return ipaddr.IPv4.isValidFourPartDecimal(text)
    ? (ipaddr.IPv4.parse(text).prefixLengthFromSubnetMask() ?? undefined)
    : undefined;
}
