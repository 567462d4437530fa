import { publishedAddresses } from '~/domain/managed-ranges';
import { Message } from '~/ui/message';

/** What a managed rule stands for today, as far as Scalingo publishes it. */
export function ManagedAddresses({ rangeId }: { rangeId: string }) {
  const addresses = publishedAddresses(rangeId);
  return (
    <div>
      <p id="addresses-today" className="mb-2 font-medium">
        Addresses today
      </p>
      {addresses ? (
        <ul
          aria-labelledby="addresses-today"
          className="flex flex-wrap gap-x-4 gap-y-1 rounded-control bg-sunken px-3 py-2.5"
        >
          {addresses.map((address) => (
            <li key={address}>
              <code>{address}</code>
            </li>
          ))}
        </ul>
      ) : (
        <p className="rounded-control bg-sunken px-3 py-2.5 text-help text-text-2">Not known here.</p>
      )}
      <p className="mt-2 text-help text-text-3">
        {addresses
          ? 'From Scalingo’s published egress addresses. They may change; the rule follows.'
          : 'Scalingo maintains the list; the rule follows it.'}
      </p>
      <div className="mt-2">
        <Message kind="notice">
          The rule admits every Scalingo app hosted in that region, of any customer.
        </Message>
      </div>
    </div>
  );
}
