import { useState } from 'react';
import { SCENARIO_PARAMETERS } from '~mocks/scenarios';
import { classNames } from '~/ui/class-names';
import { withParameter, type BoardEntry, type View } from './board-entries';
import { THUMBNAIL_ATTRIBUTE } from './use-alive';

type ThumbnailProps = {
  entry: BoardEntry;
  view: View;
  /** The folder that the page is served from, ending in a slash. */
  base: string;
  isAlive: boolean;
  onLoaded: () => void;
};

/** A state as its page shows it, small: a link to the page itself. */
export function Thumbnail({ entry, view, base, isAlive, onLoaded }: ThumbnailProps) {
  const { theme, size } = view;
  const url = withParameter(`${base}${entry.fullLink.slice(1)}`, `theme=${theme}`);
  const isSlow = SCENARIO_PARAMETERS[entry.scenario]?.latency !== undefined;
  return (
    <a
      href={url}
      aria-label={`Open ${entry.title}, ${size}, ${theme}`}
      {...{ [THUMBNAIL_ATTRIBUTE]: thumbnailId(entry, view) }}
      className={classNames(
        'relative block h-[calc(845px*var(--scale))] flex-none overflow-hidden rounded-code border border-line shadow-thumbnail transition-colors hover:border-control',
        size === 'desktop' ? 'w-[calc(1280px*var(--scale))]' : 'w-[calc(390px*var(--scale))]',
        // The ground of the theme that it will have.
        theme === 'dark' ? 'bg-[#12100e]' : 'bg-[#faf9f8]',
      )}
    >
      {isAlive && (
        <Frame
          url={isSlow ? url : withParameter(url, 'latency=0')}
          title={`${entry.title}, ${size}, ${theme}`}
          size={size}
          onLoaded={onLoaded}
        />
      )}
    </a>
  );
}

export function thumbnailId({ id }: BoardEntry, { size, theme }: View): string {
  return `${id}-${size}-${theme}`;
}

type FrameProps = { url: string; title: string; size: View['size']; onLoaded: () => void };

/** Nothing in it can be reached: it is a picture that happens to be alive. */
function Frame({ url, title, size, onLoaded }: FrameProps) {
  const [hasLoaded, setHasLoaded] = useState(false);
  return (
    <iframe
      src={url}
      title={title}
      inert
      tabIndex={-1}
      onLoad={() => {
        setHasLoaded(true);
        onLoaded();
      }}
      className={classNames(
        'pointer-events-none block h-[845px] origin-top-left scale-(--scale) transition-opacity',
        size === 'desktop' ? 'w-[1280px]' : 'w-[390px]',
        hasLoaded ? 'opacity-100' : 'opacity-0',
      )}
    />
  );
}
