import { refusedField, type EndpointName, type FaultName } from '~mocks/faults';

/** What the dashboard calls the field that a refusal is about. */
const NAMES: Readonly<Record<string, string>> = {
  cidr: 'source',
  label: 'label',
  outscale_net_peering_id: 'ID',
  region: 'region',
};

const UNEXPECTED = 'Scalingo’s API answered with something unexpected.';

/** What the dashboard says of a fault of an endpoint. @param renews whether it was met with a new token too */
export function sentenceOf(
  fault: FaultName,
  endpoint: EndpointName,
  what = 'This database',
  renews = false,
): string {
  switch (fault) {
    case '400':
      return 'Scalingo’s API did not understand the request: parameter missing.';
    case '401':
      if (renews)
        return 'Scalingo’s API accepted neither this page’s token nor a new one. Try again; if that does not help, reload the page.';
      return 'Your session has ended. Sign in again.';
    case '402':
      return 'Scalingo refused this because of the account: Account must be verified. Check the account on Scalingo.';
    case '403':
      return 'Your role does not allow this.';
    case '404':
      return `${what} was not found. It may have been deleted.`;
    case '409':
      return 'Scalingo’s API refused this as things stand: the resource has changed. Check what there is now, then retry.';
    case '422':
      return 'Scalingo refused this: it is refused by the preview’s fault.';
    case '422-field':
      return `Scalingo refused this: ${NAMES[refusedField(endpoint)]} is refused by the preview’s fault.`;
    case '429':
      return 'Too many requests. Retry later.';
    case '500':
      return 'Scalingo’s API answered 500, internal error.';
    case '503':
      return 'Scalingo’s API answered 503, service unavailable.';
    case 'network-down':
      return 'Scalingo’s API could not be reached. Check your network.';
    case 'time-out':
    case 'endless-body':
      return 'Scalingo’s API did not answer within 20 seconds.';
    case 'not-json':
    case 'wrong-json':
    case 'empty-body':
      return UNEXPECTED;
  }
}

/** Whether a change may have been made although its answer is that fault. */
export function isAnswerLost(fault: FaultName): boolean {
  return !fault.startsWith('4');
}
