import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCidr } from './cidr';
import { readSource, type SourceReading } from './source';

const RUNS = { numRuns: 3000 };

const octet = fc.nat(255);
/** A range that is right: its bits are cut by hand. */
const ranges = fc.tuple(octet, octet, octet, octet, fc.nat(32)).map(([a, b, c, d, prefix]) => {
  const bits = [a, b, c, d].map((part) => part.toString(2).padStart(8, '0')).join('');
  const kept = bits.slice(0, prefix).padEnd(32, '0');
  const address = [0, 8, 16, 24].map((at) => parseInt(kept.slice(at, at + 8), 2)).join('.');
  return { address, prefix, text: `${address}/${prefix}`, network: parseInt(kept, 2) };
});

const PIECES = [
  '.',
  '/',
  ':',
  '-',
  '*',
  ',',
  ' ',
  '0',
  '9',
  '255',
  '256',
  '0x',
  'f',
  '::ffff:',
  '[',
  ']',
  'http://',
  '…',
];
const HOSTILE = [
  '\u200f',
  '\u202e',
  '\u200b',
  '\0',
  '\n',
  '\v',
  '٣',
  '\uff11',
  '\u{1d7d8}',
  '😀',
  '\ud800',
  '<b>',
  '%',
  '@',
];

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
/** Any UTF-16 at all, halves of surrogate pairs included. */
const brokenText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
const likeSource = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...HOSTILE), fc.nat(300).map(String)), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));
/** A right source with a few pieces cut out or put in. */
const edits = fc.record({
  at: fc.nat(18),
  cut: fc.nat(2),
  piece: fc.oneof(fc.constantFrom('', ...PIECES, ...HOSTILE), fc.string({ unit: 'binary', maxLength: 2 })),
});
const nearSource = fc
  .tuple(ranges, fc.boolean(), fc.array(edits, { maxLength: 3 }))
  .map(([range, isBare, list]) =>
    list.reduce(
      (text, { at, cut, piece }) => `${text.slice(0, at)}${piece}${text.slice(at + cut)}`,
      isBare ? range.address : range.text,
    ),
  );
const texts = fc.oneof(anyText, brokenText, likeSource, nearSource, nearSource);

const OCTET = '(0|[1-9][0-9]?|1[0-9][0-9]|2[0-4][0-9]|25[0-5])';
const STRICT = new RegExp(
  `^\\s*${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}(?:/(0|[1-9]|[12][0-9]|3[0-2]))?\\s*$`,
);

/** What the text says by a regular expression and the arithmetic of RFC 4632, or null when it is not canonical. */
function strictly(text: string): { network: number; prefix: number; isBare: boolean } | null {
  const match = STRICT.exec(text);
  if (!match) return null;
  const [a = 0, b = 0, c = 0, d = 0] = match.slice(1, 5).map(Number);
  const network = ((a * 256 + b) * 256 + c) * 256 + d;
  const prefix = match[5] === undefined ? 32 : Number(match[5]);
  return network % 2 ** (32 - prefix) === 0 ? { network, prefix, isBare: match[5] === undefined } : null;
}

function partsOf(reading: SourceReading): readonly string[] {
  if (reading.ok) return [];
  return Object.entries(reading.problem).flatMap(([key, value]) => (key === 'kind' ? [] : [String(value)]));
}

describe('readSource, for any text', () => {
  it('accepts a text exactly when it is canonical, and reads what it says', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readSource(text);
        const strict = strictly(text);
        const expected = strict && {
          cidr: { network: strict.network, prefix: strict.prefix },
          isBare: strict.isBare,
        };
        expect(reading.ok ? { cidr: reading.cidr, isBare: reading.isBare } : null).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  it('offers only ranges that it accepts itself, each once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readSource(text);
        const fixes = reading.ok ? [] : reading.fixes;
        for (const cidr of fixes) {
          expect(strictly(formatCidr(cidr))).toEqual({ ...cidr, isBare: false });
          expect(readSource(formatCidr(cidr))).toEqual({ ok: true, cidr, isBare: false });
        }
        expect(new Set(fixes.map(formatCidr)).size).toBe(fixes.length);
      }),
      RUNS,
    );
  });

  it('repeats at most 30 characters of a text', () => {
    const long = fc.tuple(texts, fc.constantFrom(...PIECES, ...HOSTILE), fc.nat(10_000), texts);
    const samples = fc.oneof(
      texts,
      long.map(([before, piece, count, after]) => before + piece.repeat(count) + after),
    );
    fc.assert(
      fc.property(samples, (text) => {
        for (const part of partsOf(readSource(text))) expect(Array.from(part).length).toBeLessThanOrEqual(30);
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same with white space around the text', () => {
    const space = fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00a0', '  \n');
    fc.assert(
      fc.property(texts, space, space, (text, before, after) => {
        expect(readSource(before + text + after)).toEqual(readSource(text));
      }),
      RUNS,
    );
  });
});

describe('readSource, for a range that is right', () => {
  it('reads the range, with its prefix length and without', () => {
    fc.assert(
      fc.property(ranges, ({ text, address, network, prefix }) => {
        expect(readSource(text)).toEqual({ ok: true, cidr: { network, prefix }, isBare: false });
        expect(readSource(address)).toEqual({ ok: true, cidr: { network, prefix: 32 }, isBare: true });
      }),
      RUNS,
    );
  });

  it('offers the range for the same with a netmask, as first and last address, or in other digits', () => {
    const written = fc.tuple(ranges, fc.constantFrom(0x660, 0x966, 0xff10, 0x1d7ce, 0x1d7ec));
    fc.assert(
      fc.property(written, ([{ text, address, network, prefix }, zero]) => {
        const dotted = (value: number) =>
          [24, 16, 8, 0].map((at) => Math.floor(value / 2 ** at) % 256).join('.');
        const netmask = `${address}/${dotted(2 ** 32 - 2 ** (32 - prefix))}`;
        const firstLast = `${address}-${dotted(network + 2 ** (32 - prefix) - 1)}`;
        const foreign = text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
        for (const other of [netmask, firstLast, foreign, `\u200b${text}`]) {
          const fixes = prefix > 0 ? [{ network, prefix }] : [];
          expect(readSource(other)).toMatchObject({ ok: false, fixes });
        }
      }),
      RUNS,
    );
  });

  it('offers the range, unless it is everyone, then the address, when host bits are set', () => {
    const withHostBits = fc
      .tuple(ranges, fc.nat(2 ** 32 - 1))
      .filter(([{ prefix }, host]) => host % 2 ** (32 - prefix) > 0);
    fc.assert(
      fc.property(withHostBits, ([{ network, prefix }, host]) => {
        const address = network + (host % 2 ** (32 - prefix));
        const dotted = [24, 16, 8, 0].map((at) => Math.floor(address / 2 ** at) % 256).join('.');
        expect(readSource(`${dotted}/${prefix}`)).toEqual({
          ok: false,
          problem: { kind: 'host-bits', address: dotted, prefix },
          fixes: [...(prefix > 0 ? [{ network, prefix }] : []), { network: address, prefix: 32 }],
        });
      }),
      RUNS,
    );
  });
});
