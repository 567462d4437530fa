import { ApiError } from './errors';

/**
 * Calls with a token, and once more with another one if it is refused. A call whose token could not be had counts as never
 * sent.
 * @param renew gives the next token, or null when there is no way to get one
 * @throws what the call throws; a 401 for the second token becomes `token-refused`: the token's age is not the cause
 */
export async function withToken<T>(
  token: Promise<string>,
  renew: (refused: string) => Promise<string | null>,
  call: (token: string) => Promise<T>,
): Promise<T> {
  const first = await tokenOrUnsent(token);
  try {
    return await call(first);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // A refused request has changed nothing: if the token can't be renewed, it counts as never sent.
    const second = await tokenOrUnsent(renew(first));
    if (second === null) throw error;
    try {
      return await call(second);
    } catch (again) {
      if (!isRefusal(again)) throw again;
      throw new ApiError('token-refused', again.message, { status: 401, cause: again });
    }
  }
}

const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && error.kind === 'unauthorized';

async function tokenOrUnsent<T>(token: Promise<T>): Promise<T> {
  try {
    return await token;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { kind, message, status, fields, retryAfterMs } = error;
    throw new ApiError(kind, message, { status, fields, retryAfterMs, isUnsent: true, cause: error });
  }
}
