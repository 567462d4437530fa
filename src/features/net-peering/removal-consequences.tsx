import { isActive, type NetPeering } from '~/domain/net-peering';
import { rulesWithoutUse } from '~/domain/net-peering-rules';
import { formatCidr } from '~/domain/cidr';
import type { Rule } from '~/domain/rule';
import { countOf } from '~/domain/words';
import { Message } from '~/ui/message';
import { SourceNet } from './source-net';

type RemovalConsequencesProps = {
  peering: NetPeering;
  peerings: readonly NetPeering[];
  rules: readonly Rule[] | undefined;
};

/** Who loses its way to the database, and the firewall rules that are left without a use. */
export function RemovalConsequences({ peering, peerings, rules }: RemovalConsequencesProps) {
  const { source } = peering;
  const idle = rulesWithoutUse(peering, peerings, rules ?? []);
  return (
    <div id="net-peering-removal" className="rounded-card border border-line px-4 pt-4 pb-4.5">
      <p className="text-section font-semibold">
        {isActive(peering)
          ? 'The other network loses its private way in'
          : 'The other network gets no private way in'}
      </p>
      <p className="mt-0.5 wrap-anywhere text-text-2">
        {source.ipRange === null ? 'Its range is not known' : <code>{source.ipRange}</code>}
        {(source.netId ?? source.accountId) !== null && ', '}
        <SourceNet source={source} />
      </p>
      {isActive(peering) && peerings.filter(isActive).length === 1 && (
        <div className="mt-2">
          <Message kind="warning">
            It is the only active Net Peering: nothing can use the private endpoint without it.
          </Message>
        </div>
      )}
      <p className="mt-2 text-text-2">Expect some delay. To connect it again takes a new Net Peering.</p>
      {idle.length > 0 && (
        <>
          <p className="mt-4 text-text-2">
            {countOf(idle.length, 'firewall rule')} {idle.length === 1 ? 'is' : 'are'} of no use after that.{' '}
            {idle.length === 1 ? 'It stays' : 'They stay'} until you remove{' '}
            {idle.length === 1 ? 'it' : 'them'}:
          </p>
          <ul className="mt-1.5 grid gap-1">
            {idle.map(({ id, source: { cidr }, label }) => (
              <li key={id} className="wrap-anywhere">
                <code>{formatCidr(cidr)}</code>
                {label !== '' && (
                  <span className="text-text-2">
                    , <bdi>{label}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
