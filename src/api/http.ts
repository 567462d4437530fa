import * as z from 'zod/mini';
import { ApiError, type ApiErrorKind } from './errors';
import { readText } from './read-text';
import { observeServerTime } from './server-time';
import { sessionToken, tokenAfter } from './session';
import { startTimeLimit } from './time-limit';
import { errorBody, invalidBody } from './wire';
import { withToken } from './with-token';

/** The origins of the three APIs, which may be one; the page's own by default. */
const API_URL = import.meta.env.VITE_API_URL || window.location.origin;
const AUTH_URL = import.meta.env.VITE_AUTH_URL || API_URL;
const DATABASE_URL = import.meta.env.VITE_DATABASE_URL || API_URL;

type Call = {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** The bearer token; the session's unless given. */
  readonly token?: string;
  /** The whole header, in the place of a bearer token. */
  readonly authorization?: string;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Sends a request and reads its JSON.
 * @returns the answer as the schema gives it
 * @throws ApiError, whatever goes wrong; of kind `contract`, naming the field, when the answer is not as promised
 */
export async function fetchJson<Schema extends z.ZodMiniType>(
  schema: Schema,
  call: Call,
): Promise<z.output<Schema>> {
  const { status, text } = await send(call);
  const json = safeJson(text);
  if (json === undefined) throw new ApiError('contract', 'The answer is not JSON', { status });
  const parsed = z.safeParse(schema, json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new ApiError('contract', `${call.path}: ${field}: ${issue?.message ?? 'unexpected'}`, { status });
}

/**
 * Sends a request whose answer has no body (docs: 204).
 * @throws ApiError, of kind `contract` for any other answer, such as the page of a captive portal
 */
export async function fetchNothing(call: Call): Promise<void> {
  const { status } = await send(call);
  if (status !== 204)
    throw new ApiError('contract', `${call.path}: ${status} in the place of 204`, { status });
}

type Answer = { readonly status: number; readonly text: string };

async function send(call: Call): Promise<Answer> {
  if (call.authorization !== undefined) return sendAs(call.authorization, call);
  if (call.token !== undefined) return sendAs(`Bearer ${call.token}`, call);
  return withToken(sessionToken(), tokenAfter, (token) => sendAs(`Bearer ${token}`, call));
}

async function sendAs(authorization: string, call: Call): Promise<Answer> {
  const limit = startTimeLimit(call.signal);
  const sentAt = Date.now();
  try {
    const url = new URL(call.path, originOf(call.path));
    url.search = new URLSearchParams(call.query).toString();
    const response = await fetch(url, {
      method: call.method ?? 'GET',
      headers: {
        accept: 'application/json',
        authorization,
        ...(call.body && { 'content-type': 'application/json' }),
      },
      ...(call.body && { body: JSON.stringify(call.body) }),
      signal: limit.signal,
      cache: 'no-store',
    });
    observeServerTime(response.headers.get('date'), sentAt);
    const text = await readText(response);
    if (!response.ok) throw answerError(response, text);
    return { status: response.status, text };
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    if (limit.isOver()) throw new ApiError('timeout', 'No answer in time', { cause });
    throw new ApiError('network', 'The request failed', { cause });
  } finally {
    limit.clear();
  }
}

/** The APIs' paths don't collide, so the path tells which one is meant. */
function originOf(path: string): string {
  if (path.startsWith('/api/')) return DATABASE_URL;
  return /^\/v1\/(tokens\/|users\/self$)/.test(path) ? AUTH_URL : API_URL;
}

/** Every documented error body becomes one ApiError; docs "Errors". */
function answerError({ status, headers }: Response, text: string): ApiError {
  const body = safeJson(text);
  const invalid = z.safeParse(invalidBody, body);
  if (status === 422 && invalid.success) {
    return new ApiError('invalid', 'Invalid fields', { status, fields: invalid.data.errors });
  }
  const plain = z.safeParse(errorBody, body);
  // 429 may be plain text, 500 and 503 anything: such a text is not for the page.
  return new ApiError(kindOf(status), plain.success ? plain.data.error : '', {
    status,
    retryAfterMs: readRetryAfter(headers.get('retry-after')),
  });
}

/** The seconds of Retry-After (RFC 9110, 10.2.3), in milliseconds; its other form, a date, counts as none. */
function readRetryAfter(value: string | null): number | null {
  return value !== null && /^\d{1,5}$/.test(value) ? Number(value) * 1000 : null;
}

/** @returns undefined for invalid JSON. The engine's own error is not used: it may quote the body, even a password */
function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const KINDS: Readonly<Record<number, ApiErrorKind>> = {
  400: 'bad-request',
  401: 'unauthorized',
  402: 'payment-required',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  422: 'contract',
  429: 'rate-limited',
  503: 'unavailable',
};

function kindOf(status: number): ApiErrorKind {
  return KINDS[status] ?? (status >= 500 ? 'server' : 'bad-request');
}
