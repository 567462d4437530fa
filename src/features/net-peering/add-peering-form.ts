import { refusalOf } from '~/api/error-words';
import type { ApiError } from '~/api/errors';
import { isDeleted, type NetPeering } from '~/domain/net-peering';
import { readPeeringId } from '~/domain/net-peering-id';
import { duplicateText, problemText } from './peering-words';

/** The listed Net Peering that has this ID; a deleted one can be added anew. */
export function listedAs(outscaleId: string, peerings: readonly NetPeering[]): NetPeering | undefined {
  return peerings.find((peering) => peering.outscaleId === outscaleId && !isDeleted(peering));
}

/** What is wrong with what was typed: it has to be the ID of a Net Peering that is not in the list. */
export function problemOf(text: string, peerings: readonly NetPeering[]): string | null {
  const reading = readPeeringId(text);
  if (!reading.ok) return problemText(reading.problem);
  return listedAs(reading.id, peerings) ? duplicateText(reading.id) : null;
}

const FIELD = 'outscale_net_peering_id';

/** What the server says is wrong with the ID; null when it is about something else. */
export const idRefusalOf = (error: ApiError) => refusalOf(error, FIELD);

/** Whether the error says something that is not about the ID, and so belongs to the dialog as a whole. */
export function isForDialog({ kind, fields }: ApiError): boolean {
  return kind !== 'invalid' || Object.keys(fields).some((field) => field !== FIELD);
}
