import { describe, expect, it } from 'vitest';
import { refusalOf, type RefusalRow } from './testing';

function expectRefusal(...[text, problem, fixes = []]: RefusalRow): void {
  expect(refusalOf(text)).toEqual({ problem, fixes });
}

describe('readSource refuses other forms', () => {
  it.each([
    '2001:db8::/32',
    '::',
    '::1',
    '::/0',
    'fe80::1%eth0',
    '[2001:db8::1]:5432',
    '1:2:3:4:5:6:7:8',
    'a:b:c',
    '[203.0.113.7]',
  ])('IPv6: %j', (text) => expectRefusal(text, { kind: 'ipv6' }));

  it.each<RefusalRow>([
    ['::ffff:1.2.3.4', { kind: 'ipv4-in-ipv6' }, ['1.2.3.4/32']],
    ['::FFFF:1.2.3.4', { kind: 'ipv4-in-ipv6' }, ['1.2.3.4/32']],
    ['::ffff:cb00:710a', { kind: 'ipv4-in-ipv6' }, ['203.0.113.10/32']],
    ['0:0:0:0:0:ffff:203.0.113.10', { kind: 'ipv4-in-ipv6' }, ['203.0.113.10/32']],
    ['[::ffff:1.2.3.4]:5432', { kind: 'ipv4-in-ipv6' }, ['1.2.3.4/32']],
    ['::ffff:1.2.3.4/96', { kind: 'ipv6' }],
    ['::ffff:300.2.3.4', { kind: 'ipv6' }],
  ])('IPv4 inside IPv6, and offers the address: %j', expectRefusal);

  it.each(['::ffff:010.1.1.1', '::ffff:1.1.1.010', '::ffff:0x7f.0.0.1'])(
    'IPv4 inside IPv6 with octal or hexadecimal numbers, and offers nothing: %j',
    (text) => expectRefusal(text, { kind: 'ipv4-in-ipv6' }),
  );

  it.each([
    'localhost',
    'example.com',
    'db.example.com.',
    'example.com/24',
    'my_host',
    'xn--bcher-kva.example',
    'anyhost',
    'db.example.com:31000',
    'db.example.com:',
    '1https://203.0.113.7',
    '10x.example.com',
    'a1.2.3.4:5432',
  ])('a hostname: %j', (text) => expectRefusal(text, { kind: 'hostname' }));

  it.each<RefusalRow>([
    ['http://1.2.3.4', { kind: 'url' }, ['1.2.3.4/32']],
    ['https://203.0.113.10:8080/path?a=b#c', { kind: 'url' }, ['203.0.113.10/32']],
    ['HTTPS://1.2.3.4/24', { kind: 'url' }, ['1.2.3.4/32']],
    ['http://example.com', { kind: 'url' }],
    ['http://010.1.1.1', { kind: 'url' }],
    ['http://', { kind: 'url' }],
    ['postgres://user:secret@1.2.3.4:5432/db', { kind: 'url' }, ['1.2.3.4/32']],
    ['postgres://a@b:c@1.2.3.4/db', { kind: 'url' }, ['1.2.3.4/32']],
    ['javascript://alert(1)', { kind: 'url' }],
  ])('a URL, and offers its address: %j', expectRefusal);

  it.each<RefusalRow>([
    ['1.2.3.4:5432', { kind: 'port', part: ':5432' }, ['1.2.3.4/32']],
    ['1.2.3.4:', { kind: 'port', part: ':' }, ['1.2.3.4/32']],
    ['1.2.3.4:5432/24', { kind: 'port', part: ':5432' }, ['1.2.3.4/32']],
    ['1.2.3:5432', { kind: 'port', part: ':5432' }],
    ['1.2.3.4:5432a', { kind: 'character', part: ':' }],
  ])('a port, and offers the address: %j', expectRefusal);

  it.each([
    '1.2.3.4, 5.6.7.8',
    '1.2.3.4;5.6.7.8',
    '1.2.3.4 5.6.7.8',
    '1.2.3.4\n5.6.7.8',
    '1.2.3.4 5',
    '1.2.3.4 # office 2',
    'fe80::1, 1.2.3.4',
    'db.example.com 1.2.3.4',
    '1.2.3.4 0x7f000001',
    '1. 2.3.4',
    'from 203.0.113.0-203.0.113.255',
    '203.0.113.0-203.0.113.255, 1.2.3.4',
  ])('several things: %j', (text) => expectRefusal(text, { kind: 'several' }));

  it.each<RefusalRow>([
    ['1.2.3.4 # office', { kind: 'surplus' }, ['1.2.3.4/32']],
    ['1.2.3.0/24 Paris', { kind: 'surplus' }, ['1.2.3.0/24']],
    ['Paris (1.2.3.0/24)', { kind: 'surplus' }, ['1.2.3.0/24']],
    ['1.2.3.4,', { kind: 'surplus' }, ['1.2.3.4/32']],
    ['"1.2.3.4"', { kind: 'surplus' }, ['1.2.3.4/32']],
    ['1.2.3.4 / 24', { kind: 'surplus' }, ['1.2.3.0/24', '1.2.3.4/32']],
    ['0.0.0.0/0 # all', { kind: 'surplus' }],
  ])('an address or a range with more around it, and offers it: %j', expectRefusal);

  it.each<RefusalRow>([
    [',', { kind: 'character', part: ',' }],
    ['Paris office', { kind: 'character', part: 'P' }],
    ['(north, south)', { kind: 'character', part: '(' }],
  ])('words, none of which may be an address: %j', expectRefusal);

  it.each(['any', 'ALL', 'everyone', '0/0'])('a word for every address, without offering it: %j', (text) =>
    expectRefusal(text, { kind: 'everyone' }),
  );

  it.each<RefusalRow>([
    ['203.0.113.0-203.0.113.255', { kind: 'first-last', rules: 1 }, ['203.0.113.0/24']],
    ['203.0.113.0–203.0.113.255', { kind: 'first-last', rules: 1 }, ['203.0.113.0/24']],
    ['203.0.113.0—203.0.113.255', { kind: 'first-last', rules: 1 }, ['203.0.113.0/24']],
    ['1.2.3.4-1.2.3.4', { kind: 'first-last', rules: 1 }, ['1.2.3.4/32']],
    ['0.0.0.0-255.255.255.255', { kind: 'first-last', rules: 1 }, []],
    ['203.0.113.0-203.0.113.254', { kind: 'first-last', rules: 8 }],
    ['203.0.113.1-203.0.114.0', { kind: 'first-last', rules: 9 }],
    ['203.0.113.64-203.0.113.191', { kind: 'first-last', rules: 2 }],
    ['203.0.113.255-203.0.113.0', { kind: 'first-last', rules: null }],
    ['203.0.113.0-255', { kind: 'first-last', rules: null }],
    ['0.0.0.0-1.2.3', { kind: 'first-last', rules: null }],
    ['1.2.3-0.0.0.0', { kind: 'first-last', rules: null }],
  ])('the first and the last address, and offers the range that they are exactly: %j', expectRefusal);

  it.each<RefusalRow>([
    ['203.0.113.*', { kind: 'wildcard' }, ['203.0.113.0/24']],
    ['203.0.*.*', { kind: 'wildcard' }, ['203.0.0.0/16']],
    ['10.*.*.*', { kind: 'wildcard' }, ['10.0.0.0/8']],
    ['203.0.*', { kind: 'wildcard' }],
    ['300.0.113.*', { kind: 'wildcard' }],
    ['010.0.113.*', { kind: 'wildcard' }],
    ['203..*.*', { kind: 'wildcard' }],
    ['203.*.*', { kind: 'wildcard' }],
    ['203.0.113.10.*', { kind: 'wildcard' }],
    ['*', { kind: 'character', part: '*' }],
    ['a203.0.113.*', { kind: 'character', part: 'a' }],
    ['203.*.113.1', { kind: 'character', part: '*' }],
  ])('wildcards, and offers the range when they are at the end: %j', expectRefusal);

  it.each<RefusalRow>([
    ['0x7f.1', { kind: 'hexadecimal', part: '0x7f' }],
    ['0x7f000001', { kind: 'hexadecimal', part: '0x7f000001' }],
    ['1.2.3.0XFF', { kind: 'hexadecimal', part: '0XFF' }],
    ['0x7f.0.0.1/8', { kind: 'hexadecimal', part: '0x7f' }],
    ['10x.0x7f', { kind: 'hexadecimal', part: '0x7f' }],
  ])('hexadecimal numbers, and offers nothing: %j', expectRefusal);

  it.each([
    ['1.'.repeat(2_400_000), { kind: 'surplus' }],
    ['a.'.repeat(2_400_000), { kind: 'surplus' }],
    ['203.0.113.1 '.repeat(10_000), { kind: 'several' }],
  ] as const)('a text of millions of characters: %#', (text, problem) => expectRefusal(text, problem));
});
