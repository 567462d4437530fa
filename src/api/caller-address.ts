import { queryOptions } from '@tanstack/react-query';
import { parseAddress } from '~/domain/cidr';
import { ApiError } from './errors';

/**
 * A service that answers with the caller's address, as plain text or as JSON with `ip`. Without one in the build,
 * the address can't be known and whatever needs it is absent.
 */
const CALLER_ADDRESS_URL = import.meta.env.VITE_CALLER_ADDRESS_URL;

export const isCallerAddressKnowable = Boolean(CALLER_ADDRESS_URL);

/**
 * The public IPv4 address of this browser, in dotted form. Throws ApiError; an answer that holds no IPv4 address is of
 * kind `contract`.
 */
export const callerAddressQuery = () =>
  queryOptions({
    queryKey: ['caller-address'],
    enabled: isCallerAddressKnowable,
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<string> => {
      const url = new URL(CALLER_ADDRESS_URL ?? '', window.location.origin);
      const text = await fetch(url, {
        signal,
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      })
        .then((response) => (response.ok ? response.text() : ''))
        .catch((cause: unknown) => {
          throw new ApiError('network', 'The address service could not be reached', { cause });
        });
      const address = /^\s*(?:\{.*"ip"\s*:\s*")?([\d.]+)(?:".*\})?\s*$/s.exec(text)?.[1] ?? '';
      if (parseAddress(address) === null) throw new ApiError('contract', 'The answer holds no IPv4 address');
      return address;
    },
  });
