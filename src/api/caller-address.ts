import { queryOptions } from '@tanstack/react-query';
import { contains } from '~/domain/address-set';
import { INTERNET_ADDRESSES } from '~/domain/address-space';
import { parseAddress } from '~/domain/cidr';
import { ApiError } from './errors';
import { readText } from './read-text';
import { startTimeLimit } from './time-limit';

/**
 * A service that answers with the caller's address, as plain text or as JSON with `ip`. Without one in the build,
 * the address can't be known and whatever needs it is absent.
 */
const CALLER_ADDRESS_URL = import.meta.env.VITE_CALLER_ADDRESS_URL;

export const isCallerAddressKnowable = Boolean(CALLER_ADDRESS_URL);

/**
 * The public IPv4 address of this browser, in dotted form. Throws ApiError; an answer that holds none, or a private or
 * reserved one, is of kind `contract`.
 */
export const callerAddressQuery = () =>
  queryOptions({
    queryKey: ['caller-address'],
    enabled: isCallerAddressKnowable,
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<string> => {
      const text = await fetchText(new URL(CALLER_ADDRESS_URL ?? '', window.location.origin), signal);
      const address = /^\s*(?:\{.*"ip"\s*:\s*")?([\d.]+)(?:".*\})?\s*$/s.exec(text)?.[1] ?? '';
      const parsed = parseAddress(address);
      // A private address holds only in the caller's own network: a database would see another one.
      if (parsed === null || !contains(INTERNET_ADDRESSES, parsed)) {
        throw new ApiError('contract', 'The answer holds no IPv4 address of the Internet');
      }
      return address;
    },
  });

/** The response body; empty unless the status is 2xx. */
async function fetchText(url: URL, signal: AbortSignal): Promise<string> {
  const limit = startTimeLimit(signal);
  try {
    const response = await fetch(url, {
      signal: limit.signal,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    return response.ok ? await readText(response) : '';
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throw new ApiError(limit.isOver() ? 'timeout' : 'network', 'The address service did not answer', {
      cause,
    });
  } finally {
    limit.clear();
  }
}
