import type { ReactNode } from 'react';
import { RULER_SEGMENTS } from '~/domain/exposure';
import { Card } from '~/ui/card';
import { Pill } from '~/ui/pill';
import { Ruler } from '~/ui/ruler';
import { Skeleton } from '~/ui/skeleton';
import type { Tone } from '~/ui/tone';

type ExposureCardProps = { tone: Tone; pill: string; title: string; text: string; children?: ReactNode };

/** The frame of an exposure summary: the verdict, what it means, and the picture of it. */
export function ExposureCard({ tone, pill, title, text, children }: ExposureCardProps) {
  return (
    <section aria-label="Exposure">
      <Card className="px-4 pt-5 pb-5 tablet:px-6 tablet:pt-6">
        <Pill tone={tone}>{pill}</Pill>
        <h2 className="mt-3 text-headline font-semibold text-balance">{title}</h2>
        <p className="mt-1 text-balance text-text-2">{text}</p>
        {children}
      </Card>
    </section>
  );
}

/** The same frame while its content is loading. */
export function ExposureSkeleton({ hasRuler }: { hasRuler: boolean }) {
  return (
    <section aria-label="Exposure" aria-busy="true">
      <Card className="px-4 pt-5 pb-5 tablet:px-6 tablet:pt-6">
        <p className="sr-only">Loading who can reach this database</p>
        <Skeleton isPill className="w-24" />
        <Skeleton className="mt-6 w-120" />
        <Skeleton className="mt-3 w-60 tablet:hidden" />
        <Skeleton className="mt-5 w-80" />
        {hasRuler ? (
          <>
            <Skeleton className="mt-12 mb-3 w-32 tablet:mt-6" />
            <Ruler segments={RULER_SEGMENTS} filled={0} tone="closed" />
            <div className="h-6.5" />
          </>
        ) : (
          <div className="h-23 tablet:h-13" />
        )}
      </Card>
    </section>
  );
}
