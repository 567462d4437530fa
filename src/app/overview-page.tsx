import { Link } from 'wouter';
import { MODEL_FACTS, MODEL_NAMES } from '~/domain/architecture-model';
import type { DatabaseRef } from '~/domain/database';
import { ConnectBlock } from '~/features/connect/connect-block';
import { ExposureSkeleton } from '~/features/exposure/exposure-card';
import { ExposureSummary } from '~/features/exposure/exposure-summary';
import { Card } from '~/ui/card';
import { CardFoot } from '~/ui/card-foot';
import { Section } from '~/ui/section';
import { BlockBoundary } from './block-boundary';
import { IdentityCard } from './identity-card';

/** Overview: who can reach the database, what it is, and what its architecture model means. */
export function OverviewPage({ database }: { database: DatabaseRef | undefined }) {
  return (
    <div className="container-page grid grid-cols-[minmax(0,1fr)] gap-10 pt-4 pb-16 tablet:gap-12 tablet:pt-10 tablet:pb-24">
      {database ? <Loaded database={database} /> : <ExposureSkeleton hasRuler />}
    </div>
  );
}

function Loaded({ database }: { database: DatabaseRef }) {
  return (
    <>
      <div>
        <BlockBoundary name="Exposure">
          <ExposureSummary database={database} isAlone />
        </BlockBoundary>
        <p className="mt-4">
          <Link
            href={`/databases/${encodeURIComponent(database.name)}/settings/internet-access`}
            className="rounded-tag text-link"
          >
            See what decides it
          </Link>
        </p>
      </div>
      <BlockBoundary name="Connect">
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
                <dt className="w-50 flex-none text-text-3">{fact.title}</dt>
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
