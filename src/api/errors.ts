import { formatTime } from '~/domain/words';

/** What went wrong, by what the operator can do about it. */
export type ApiErrorKind =
  | 'bad-request'
  | 'unauthorized'
  /** The same for a token that was asked for a moment ago: the session goes on. */
  | 'token-refused'
  | 'payment-required'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'rate-limited'
  | 'server'
  | 'unavailable'
  | 'network'
  | 'timeout'
  | 'contract';

/** The only error that anything in `api/` throws. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  /** The HTTP status, or null when no answer came. */
  readonly status: number | null;
  /** For `invalid`: the server's messages by wire field, such as `cidr`, `label` or `base`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** For `rate-limited`: how long to wait, in milliseconds, or null when the answer does not say. */
  readonly retryAfterMs: number | null;
  /** Whether the request was not sent at all, since the token that it takes could not be had. */
  readonly isUnsent: boolean;

  constructor(
    kind: ApiErrorKind,
    message: string,
    options: {
      status?: number;
      fields?: ApiError['fields'];
      retryAfterMs?: number | null;
      isUnsent?: boolean;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.kind = kind;
    this.status = options.status ?? null;
    this.fields = options.fields ?? {};
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.isUnsent = options.isUnsent ?? false;
  }
}

/** Whether a change may have been made although its answer is an error. */
export function isAnswerLost({ status, isUnsent }: ApiError): boolean {
  return !isUnsent && (status === null || status < 400 || status >= 500);
}

/**
 * Whether such a change may yet be made, after this page, or what stands between it and the API, has stopped waiting; a 503
 * is a refusal. Source: RFC 9110, section 15.6.
 */
export function mayComeLate(error: ApiError): boolean {
  return isAnswerLost(error) && [null, 502, 504].includes(error.status);
}

/**
 * Waits for the token of a request.
 * @throws what it is rejected with; an ApiError says then that the request was not sent
 */
export async function tokenOrUnsent<T>(token: Promise<T>): Promise<T> {
  try {
    return await token;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { kind, message, status, fields, retryAfterMs } = error;
    throw new ApiError(kind, message, {
      ...(status !== null && { status }),
      fields,
      retryAfterMs,
      isUnsent: true,
      cause: error,
    });
  }
}

/**
 * Waits for the answer to a request that was sent once more with a new token.
 * @throws what it is rejected with; a 401 says then that it is not for the token's age
 */
export async function withNewToken<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof ApiError && error.kind === 'unauthorized')) throw error;
    throw new ApiError('token-refused', error.message, { status: 401, cause: error });
  }
}

/**
 * Whether a change that has failed leaves open what there is now: its answer was lost, or it met another state than the one
 * that was known.
 */
export function isStateOpen(error: ApiError): boolean {
  return isAnswerLost(error) || error.kind === 'conflict';
}

/** How long a request may take, in milliseconds. */
export const TIMEOUT_MS = 20_000;

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

/** With the API's own words, which may end in a full stop or not; they may be missing too. */
function withReason(sentence: string, reason: string): string {
  if (reason === '') return `${sentence}.`;
  return `${sentence}: ${reason}${/[.!?…]$/.test(reason) ? '' : '.'}`;
}

/** What a wire field is called on the page, where that is another word. */
const NAMES: Readonly<Record<string, string>> = {
  cidr: 'source',
  range_id: 'managed range',
  outscale_net_peering_id: 'ID',
};

/**
 * "source has already been taken": what is wrong with a field begins without its name, unless it is a sentence of its own;
 * with `base`, it is about the whole.
 */
function refusals({ fields }: ApiError): string {
  const all = Object.entries(fields).flatMap(([field, messages]) =>
    messages.map((message) =>
      field === 'base' || /^\p{Lu}/u.test(message) ? message : `${NAMES[field] ?? field} ${message}`,
    ),
  );
  return listOf(all);
}

/** What the API says is wrong with a wire field, for beside it; null when that is nothing. */
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
 * The same for what could not be read again.
 * @param readAt when that was read which is shown still, in milliseconds since 1970
 */
export function describeStale(error: ApiError, readAt: number): string {
  return `${describeError(error)} This was read at ${formatTime(readAt)} and may have changed.`;
}
