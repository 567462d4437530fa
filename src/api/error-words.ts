import { formatTime } from '~/domain/words';
import type { ApiError } from './errors';
import { TIMEOUT_MS } from './time-limit';

/**
 * One sentence or two on what happened and what to do, for the place where the error is shown.
 * @param what the thing that was asked for, as in "This database was not found."
 */
export function describeError(error: ApiError, what = 'This database'): string {
  switch (error.kind) {
    case 'bad-request':
      return withReason('Scalingo’s API did not understand the request', error.message);
    case 'unauthorized':
      return 'Your session has ended. Sign in again.';
    case 'token-refused':
      return 'Scalingo’s API accepted neither this page’s token nor a new one. Try again; if that does not help, reload the page.';
    case 'payment-required':
      return `${withReason('Scalingo refused this because of the account', error.message)} Check the account on Scalingo.`;
    case 'forbidden':
      return 'Your role does not allow this.';
    case 'not-found':
      return `${what} was not found. It may have been deleted.`;
    case 'conflict':
      return `${withReason('Scalingo’s API refused this as things stand', error.message)} Check what there is now, then retry.`;
    case 'invalid':
      return withReason('Scalingo refused this', refusals(error));
    case 'rate-limited':
      return 'Too many requests. Retry later.';
    case 'server':
    case 'unavailable': {
      const status = error.status ?? 500;
      return `Scalingo’s API answered ${status}${MEANINGS[status] ?? ''}.`;
    }
    case 'network':
      return navigator.onLine
        ? 'Scalingo’s API could not be reached. Check your network.'
        : 'You are offline.';
    case 'timeout':
      return `Scalingo’s API did not answer within ${TIMEOUT_MS / 1000} seconds.`;
    case 'contract':
      return 'Scalingo’s API answered with something unexpected.';
  }
}

/** RFC 9110, 15.6 */
const MEANINGS: Readonly<Record<number, string>> = {
  500: ', internal error',
  502: ', bad gateway',
  503: ', service unavailable',
  504: ', gateway time-out',
};

/** Appends the API's own message, which may be empty and may end in a full stop or not. */
function withReason(sentence: string, reason: string): string {
  if (reason === '') return `${sentence}.`;
  return `${sentence}: ${reason}${/[.!?…]$/.test(reason) ? '' : '.'}`;
}

/** The names of wire fields on the page, where they differ. */
const NAMES: Readonly<Record<string, string>> = {
  cidr: 'source',
  range_id: 'managed range',
  outscale_net_peering_id: 'ID',
};

/**
 * "source has already been taken": the API's messages are predicates without the field's name, or whole sentences. Those
 * of `base` are about the whole request.
 */
function refusals({ fields }: ApiError): string {
  const all = Object.entries(fields).flatMap(([field, messages]) =>
    messages.map((message) =>
      field === 'base' || /^\p{Lu}/u.test(message) ? message : `${NAMES[field] ?? field} ${message}`,
    ),
  );
  return listOf(all);
}

/** The API's messages about one wire field, to be shown beside it; null when there are none. */
export function refusalOf({ fields }: ApiError, field: string): string | null {
  const messages = fields[field] ?? [];
  if (messages.length === 0) return null;
  const sentences = messages.map((message) => message.replace(/^(?=(?:is|has|must|can|does)\b)/, 'it '));
  return withReason(`Scalingo refused this ${NAMES[field] ?? field}`, listOf(sentences));
}

/** Some messages end in a full stop, others don't. */
function listOf(messages: readonly string[]): string {
  return messages.map((message) => message.replace(/\.$/, '')).join(', ');
}

/**
 * Why a refetch failed, and how old the data are that are still shown.
 * @param readAt when that was read which is shown still, in milliseconds since 1970
 */
export function describeStale(error: ApiError, readAt: number): string {
  return `${describeError(error)} This was read at ${formatTime(readAt)} and may have changed.`;
}
