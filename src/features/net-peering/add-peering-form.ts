import * as z from 'zod/mini';
import type { ApiError } from '~/api/errors';
import { isDeleted, type NetPeering } from '~/domain/net-peering';
import { readPeeringId } from '~/domain/net-peering-id';
import { duplicateText, problemText } from './peering-words';

export type AddPeeringValues = { outscaleId: string };

/** The listed Net Peering that has this ID; a deleted one can be added anew. */
export function listedAs(outscaleId: string, peerings: readonly NetPeering[]): NetPeering | undefined {
  return peerings.find((peering) => peering.outscaleId === outscaleId && !isDeleted(peering));
}

/** The form's rule: the ID of a Net Peering that is not in the list. */
export function addPeeringSchema(peerings: readonly NetPeering[]) {
  return z.object({ outscaleId: z.string() }).check(({ value, issues }) => {
    const reading = readPeeringId(value.outscaleId);
    const path = ['outscaleId'];
    if (!reading.ok) {
      issues.push({ code: 'custom', path, message: problemText(reading.problem), input: value });
    } else if (listedAs(reading.id, peerings)) {
      issues.push({ code: 'custom', path, message: duplicateText(reading.id), input: value });
    }
  });
}

const FIELD = 'outscale_net_peering_id';

/** What the server says is wrong with the ID; null when it is about something else. */
export function refusalOf({ fields }: ApiError): string | null {
  const messages = fields[FIELD] ?? [];
  return messages.length === 0 ? null : `Scalingo refused this ID: it ${messages.join(', and ')}.`;
}

/** Whether the error says something that is not about the ID, and so belongs to the dialog as a whole. */
export function isForDialog({ kind, fields }: ApiError): boolean {
  return kind !== 'invalid' || Object.keys(fields).some((field) => field !== FIELD);
}
