import { describe, expect, it } from 'vitest';
import { MINUTE } from './clock';
import type { NetPeeringRecord } from './db';
import { netPeeringAt, sourceOf } from './outscale';

const AT = 1_000_000;
const peering = (change: Partial<NetPeeringRecord> = {}): NetPeeringRecord => ({
  id: 'np-1',
  outscale_net_peering_id: 'pcx-1',
  status: 'pending',
  settles_at: AT,
  settles_as: 'active',
  created_at: 1,
  updated_at: 1,
  ...change,
});

describe('a net peering as of now', () => {
  it.each([
    ['stays as it is until its time', peering(), AT - 1, { status: 'pending', updated_at: 1 }],
    ['is what it becomes at its time', peering(), AT, { status: 'active', updated_at: AT }],
    ['stays so', peering(), AT + 60 * MINUTE, { status: 'active', updated_at: AT }],
    ['never changes without a time', peering({ settles_at: null }), AT, { status: 'pending', updated_at: 1 }],
    ['never changes into nothing', peering({ settles_as: null }), AT, { status: 'pending', updated_at: 1 }],
    [
      'is listed for a while when it is deleted',
      peering({ settles_as: 'deleted' }),
      AT + 10 * MINUTE - 1,
      { status: 'deleted', updated_at: AT },
    ],
  ])('%s', (_words, record, now, expected) => {
    expect(netPeeringAt(record, now)).toEqual({ ...record, ...expected });
  });

  it('is gone ten minutes after it was deleted', () => {
    expect(netPeeringAt(peering({ settles_as: 'deleted' }), AT + 10 * MINUTE)).toBeUndefined();
  });
});

describe('the network at the other end', () => {
  it.each([
    ['pcx-00000001', 'vpc-00000001', '172.17.0.0/16', '100000000001'],
    ['pcx-12345678', 'vpc-02345678', '172.24.0.0/16', '100036984440'],
    ['vpcx-000000ff', 'vpc-000000ff', '172.31.0.0/16', '100000000255'],
  ])('of %s', (id, net, range, account) => {
    expect(sourceOf(peering({ outscale_net_peering_id: id }))).toEqual({
      outscale_source_net_id: net,
      outscale_source_net_ip_range: range,
      outscale_source_account_id: account,
    });
  });
});
