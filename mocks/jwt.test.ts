import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sessionExpiry, signSession } from './jwt';

const NOW = Date.UTC(2026, 5, 19, 8, 17, 52, 700);

describe('a session’s token', () => {
  it('says how it is signed, for whom, and for how long', async () => {
    const [header = '', claims = ''] = (await signSession('us-1', NOW)).split('.');
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    const issued = Math.floor(NOW / 1000);
    expect(read(header)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(read(claims)).toMatchObject({ sub: 'us-1', iat: issued, exp: issued + 3600 });
  });

  it('expires an hour later, to the second', async () => {
    expect(await sessionExpiry(await signSession('us-1', NOW))).toBe(
      Math.floor(NOW / 1000) * 1000 + 3_600_000,
    );
  });

  it.each([
    ['with something before it', (token: string) => ` ${token}`],
    ['with something after it', (token: string) => `${token}.x`],
    ['in two parts', (token: string) => token.slice(0, token.lastIndexOf('.'))],
    ['with another signature', (token: string) => token.replace(/[^.]+$/, 'AAAA')],
    ['with a signature that is no base64url', (token: string) => token.replace(/[^.]+$/, 'A')],
    ['that is none', () => 'preview-1'],
  ])('%s is not one', async (_words, change) => {
    expect(await sessionExpiry(change(await signSession('us-1', NOW)))).toBeNull();
  });

  it('that never expires is not one', async () => {
    const content = [{ alg: 'HS256' }, { sub: 'us-1' }]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const key = 'the stand-in for Scalingo’s API keeps no secret';
    const signature = createHmac('sha256', key).update(content).digest('base64url');
    expect(await sessionExpiry(`${content}.${signature}`)).toBeNull();
  });
});
