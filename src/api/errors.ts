/** What went wrong, by what the operator can do about it. */
export type ApiErrorKind =
  | 'bad-request'
  | 'unauthorized'
  /** A 401 for a token that was issued a moment ago: the session has not expired. */
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
  /** Whether the request was never sent, because its token could not be obtained. */
  readonly isUnsent: boolean;

  constructor(
    kind: ApiErrorKind,
    message: string,
    options: {
      status?: number | null;
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
 * Whether a failed change may still take effect: the page, or a gateway, gave up waiting for its answer. A 503 is a
 * refusal. Source: RFC 9110, section 15.6.
 */
export function mayComeLate(error: ApiError): boolean {
  return isAnswerLost(error) && [null, 502, 504].includes(error.status);
}

/**
 * Whether the state must be fetched to know how a failed change ended: its answer was lost, or it conflicted with
 * another state.
 */
export function isOutcomeUnclear(error: ApiError): boolean {
  return isAnswerLost(error) || error.kind === 'conflict';
}
