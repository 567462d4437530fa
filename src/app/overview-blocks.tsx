import { MODEL_NAMES } from '~/domain/architecture-model';
import type { ArchitectureModel, DatabaseRef } from '~/domain/database';
import { ConnectBlock } from '~/features/connect/connect-block';
import { Card } from '~/ui/card';
import { CardFoot } from '~/ui/card-foot';
import { Section } from '~/ui/section';
import { BlockBoundary } from './block-boundary';
import { IdentityCard } from './identity-card';

/** What stands below the exposure on Overview: how to connect, what the database is, and what its model means. */
export function OverviewBlocks({ database }: { database: DatabaseRef }) {
  return (
    <>
      <BlockBoundary id="connect" name="Connect">
        <ConnectBlock database={database} />
      </BlockBoundary>
      <Section id="identity" title="Database">
        <IdentityCard database={database} />
      </Section>
      <Section
        id="architecture-model"
        title="Architecture model"
        description={`This database runs on ${MODEL_NAMES[database.model]}.`}
      >
        <Card>
          <dl className="divide-y divide-line">
            {MODEL_FACTS.map((fact) => (
              <div key={fact.title} className="gap-6 px-4 py-3 tablet:flex tablet:px-6">
                <dt className="w-34 flex-none text-text-3">{fact.title}</dt>
                <dd>{fact[database.model]}</dd>
              </div>
            ))}
          </dl>
          <CardFoot>
            <span>
              The model is chosen when a database is created.{' '}
              <a
                href="https://doc.scalingo.com/databases/about/architecture-models"
                className="text-link"
                target="_blank"
                rel="noreferrer"
              >
                Scalingo’s documentation on architecture models
              </a>
            </span>
          </CardFoot>
        </Card>
      </Section>
    </>
  );
}

/**
 * What the architecture models differ in.
 * Source: Scalingo's documentation, "Architecture Models" (2026-02-03) and "Network Exposure" (2026-02-09).
 */
const MODEL_FACTS: readonly ({ readonly title: string } & Readonly<Record<ArchitectureModel, string>>)[] = [
  { title: 'Execution isolation', shared: 'Container with shared vCPU', dedicated: 'VM with dedicated vCPU' },
  { title: 'Network isolation', shared: 'Shared', dedicated: 'Dedicated VPC' },
  {
    title: 'Default reachability',
    shared: 'Reachable from the Scalingo regional network',
    dedicated: 'Not reachable, from inside or outside, until a firewall rule allows it',
  },
  {
    title: 'Internet access',
    shared: 'On or off, without source filtering',
    dedicated: 'Fine-grained firewall',
  },
  { title: 'Force TLS', shared: 'Off by default', dedicated: 'Always on' },
  { title: 'Availability zones', shared: 'Single zone', dedicated: 'Up to 3 zones' },
  { title: 'Scaling', shared: 'Up and down', dedicated: 'Up only' },
  {
    title: 'Attachment',
    shared: 'Add-on of an app, with the app’s collaborators',
    dedicated: 'A database of its own, with its own collaborators',
  },
];
