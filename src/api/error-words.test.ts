import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatTime } from '~/domain/words';
import { describeError, describeStale, refusalOf } from './error-words';
import { ApiError, type ApiErrorKind } from './errors';

afterEach(() => vi.unstubAllGlobals());

describe('what an error says', () => {
  it.each<[ApiErrorKind, string]>([
    ['bad-request', 'Scalingo’s API did not understand the request: the message.'],
    ['unauthorized', 'Your session has ended. Sign in again.'],
    [
      'token-refused',
      'Scalingo’s API accepted neither this page’s token nor a new one. Try again; if that does not help, reload the page.',
    ],
    [
      'payment-required',
      'Scalingo refused this because of the account: the message. Check the account on Scalingo.',
    ],
    ['forbidden', 'Your role does not allow this.'],
    ['not-found', 'This database was not found. It may have been deleted.'],
    [
      'conflict',
      'Scalingo’s API refused this as things stand: the message. Check what there is now, then retry.',
    ],
    ['rate-limited', 'Too many requests. Retry later.'],
    ['timeout', 'Scalingo’s API did not answer within 20 seconds.'],
    ['contract', 'Scalingo’s API answered with something unexpected.'],
  ])('%s', (kind, sentence) => {
    expect(describeError(new ApiError(kind, 'the message'))).toBe(sentence);
  });

  it.each([
    ['', 'stand. Check'],
    ['still being removed.', 'stand: still being removed. Check'],
    ['cut off…', 'stand: cut off… Check'],
  ])('is a sentence whether the API says %j or not', (message, words) => {
    expect(describeError(new ApiError('conflict', message))).toContain(words);
  });

  it.each([
    ['server', 500, '500, internal error'],
    ['server', 501, '501'],
    ['server', 502, '502, bad gateway'],
    ['unavailable', 503, '503, service unavailable'],
    ['server', 504, '504, gateway time-out'],
  ] as const)('of kind %s with status %i is %s', (kind, status, words) => {
    expect(describeError(new ApiError(kind, '', { status }))).toBe(`Scalingo’s API answered ${words}.`);
  });

  it('names what was not found', () => {
    expect(describeError(new ApiError('not-found', ''), 'The app')).toMatch(/^The app was not found/);
  });

  it('repeats what the server says of every field', () => {
    const fields = { cidr: ['is taken', 'is wide'], base: ['is full'] };
    expect(describeError(new ApiError('invalid', '', { fields }))).toBe(
      'Scalingo refused this: source is taken, source is wide, is full.',
    );
  });

  // docs "Errors" has a predicate; validators of other kinds send a sentence, or a few words.
  it.each([
    [
      'cidr',
      ['has already been taken'],
      'source has already been taken',
      'source: it has already been taken',
    ],
    ['cidr', ['It is not a valid CIDR.'], 'It is not a valid CIDR', 'source: It is not a valid CIDR'],
    ['cidr', ['is not an IPv4 range'], 'source is not an IPv4 range', 'source: it is not an IPv4 range'],
    ['cidr', ['10.0.0.0/8 is private.'], 'source 10.0.0.0/8 is private', 'source: 10.0.0.0/8 is private'],
    ['range_id', ['not found'], 'managed range not found', 'managed range: not found'],
    ['outscale_net_peering_id', ['is invalid'], 'ID is invalid', 'ID: it is invalid'],
    [
      'label',
      ['Label is too long.', 'Label is odd.'],
      'Label is too long, Label is odd',
      'label: Label is too long, Label is odd',
    ],
  ])('calls %s, of which the API says %j, by its name on the page', (field, messages, all, beside) => {
    const error = new ApiError('invalid', '', { fields: { [field]: messages } });
    expect(describeError(error)).toBe(`Scalingo refused this: ${all}.`);
    expect(refusalOf(error, field)).toBe(`Scalingo refused this ${beside}.`);
  });

  it('says nothing beside a field that the API does not name', () => {
    expect(refusalOf(new ApiError('invalid', '', { fields: { label: [] } }), 'label')).toBeNull();
    expect(refusalOf(new ApiError('conflict', ''), 'cidr')).toBeNull();
  });

  it('tells a reader who is offline from an API that is', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(describeError(new ApiError('network', ''))).toBe('You are offline.');
    vi.stubGlobal('navigator', { onLine: true });
    expect(describeError(new ApiError('network', ''))).toMatch(/could not be reached/);
  });

  it('says from when that is which is shown still', () => {
    const readAt = Date.parse('2026-06-19T12:34:00');
    expect(describeStale(new ApiError('rate-limited', ''), readAt)).toBe(
      `Too many requests. Retry later. This was read at ${formatTime(readAt)} and may have changed.`,
    );
  });
});
