import { describe, expect, it } from 'vitest';
import { firstHost, hostAndPort, pythonUtf8, pythonUtf8AsLatin1 } from './snippet';
import { read } from './testing-connections';

describe('a text for a Python driver that would send ISO 8859-1', () => {
  it.each([
    ['', '', `''`],
    ["a'\x7f", "a'\x7f", String.raw`'a\'\u007f'`],
    ['aé', { code: "'aé'.encode()" }, "'aé'.encode().decode('latin-1')"],
    ['😀', { code: "'😀'.encode()" }, "'😀'.encode().decode('latin-1')"],
  ])('%j', (text, bytes, latin1) => {
    expect(pythonUtf8(text)).toEqual(bytes);
    expect(pythonUtf8AsLatin1(text)).toBe(latin1);
  });
});

describe('the one host of a client', () => {
  it('is the first of several', () => {
    const parts = read('mongodb://h1:1,h2:2', 'mongodb');
    expect(firstHost(parts)).toEqual({ host: 'h1', port: '1' });
    expect(hostAndPort(parts)).toEqual({ host: 'h1', port: 1 });
  });

  it.each([
    ['http://host:8080', { host: 'host', port: 8080 }],
    ['https://host', { host: 'host', port: 443 }],
    ['http://host', { host: 'host', port: 80 }],
    ['pg://host', { host: 'host' }],
  ])('%s: %j', (text, expected) => {
    expect(hostAndPort(read(text, 'influxdb'))).toStrictEqual(expected);
  });
});
