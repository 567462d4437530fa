import type { ReactNode } from 'react';
import { RULER_SEGMENTS } from '~/domain/exposure';
import { Card } from '~/ui/card';
import { classNames } from '~/ui/class-names';
import { Message } from '~/ui/message';
import { Pill } from '~/ui/pill';
import { Ruler } from '~/ui/ruler';
import { Skeleton } from '~/ui/skeleton';
import type { Tone } from '~/ui/tone';
import { useFocusHome } from '~/ui/watch-focus';

/** A picture is a ruler of addresses, or two bars. */
type Picture = 'ruler' | 'bars';
type ExposureCardProps = {
  tone: Tone;
  pill: string;
  title: string;
  text: string;
  /** What changes under way lead to, or what is not known may be, when that is more open. */
  coming?: string | undefined;
  picture: Picture;
  children?: ReactNode;
};

const CARD = 'flex flex-col px-4 pt-5 pb-5 tablet:px-6 tablet:pt-6';
/** Heights that fit most databases: the page does not shift when the text arrives. */
const HEIGHTS: Readonly<Record<Picture, string>> = {
  ruler:
    'min-h-[315px] min-[360px]:min-h-[287px] min-[390px]:min-h-[267px] min-[560px]:min-h-[247px] tablet:min-h-[223px]',
  bars: 'min-h-[301px] min-[360px]:min-h-[281px] min-[390px]:min-h-[253px] min-[560px]:min-h-[205px] tablet:min-h-[209px] wide:min-h-[189px]',
};

/** The frame of an exposure summary: the verdict, what it means, and the picture of it. */
export function ExposureCard({ tone, pill, title, text, coming, picture, children }: ExposureCardProps) {
  const part = useFocusHome<HTMLElement>();
  return (
    <section ref={part} aria-label="Exposure">
      <Card className={classNames(CARD, HEIGHTS[picture])}>
        <div>
          <Pill tone={tone}>{pill}</Pill>
        </div>
        <h2
          id="exposure-title"
          tabIndex={-1}
          className="mt-3 rounded-tag text-headline font-semibold text-balance"
        >
          {title}
        </h2>
        {coming && (
          <div className="mt-2 font-medium">
            <Message kind="warning">{coming}</Message>
          </div>
        )}
        <p className="mt-1 mb-auto text-pretty text-text-2">{text}</p>
        {children}
      </Card>
    </section>
  );
}

/** The same frame while its content is loading. */
export function ExposureSkeleton({ picture }: { picture: Picture }) {
  return (
    <section aria-label="Exposure" aria-busy="true">
      <Card className={classNames(CARD, HEIGHTS[picture])}>
        <Skeleton isPill className="w-24" />
        {/* As large as the headline, so that Largest Contentful Paint is measured here and not when the data
            arrive. */}
        <p className="mt-3 text-headline font-semibold text-text-3">
          Reading which networks can reach this database…
        </p>
        <Skeleton className="mt-2 mb-auto w-80" />
        {picture === 'ruler' && (
          <>
            <Skeleton className="mb-3 w-32" />
            <Ruler segments={RULER_SEGMENTS} filled={0} tone="closed" />
            <div className="h-6.5" />
          </>
        )}
      </Card>
    </section>
  );
}
