import { use, useRef } from 'react';
import { useSearch } from 'wouter';
import { THEMES } from '~mocks/settings';
import { classNames } from '~/ui/class-names';
import { BOARD_ENTRIES, SIZES, VIEWS, type View } from './board-entries';
import { BoardFilter, readChoice } from './board-filter';
import { BoardRow } from './board-row';
import { GROUPS } from './gallery';
import { runningMock } from './running-mock';
import { useAlive } from './use-alive';

/** Every state of the preview at a glance, for a design review. */
export function ReviewBoard() {
  const { base } = use(runningMock);
  const board = useRef<HTMLDivElement>(null);
  const search = useSearch();
  const theme = readChoice(search, 'themes', THEMES);
  const size = readChoice(search, 'sizes', SIZES);
  const views = VIEWS.filter(
    (view) => (theme ?? view.theme) === view.theme && (size ?? view.size) === view.size,
  );
  const { alive, onLoaded } = useAlive(board, `${theme} ${size}`);

  return (
    <div ref={board} className={classNames('container-page pb-16 tablet:pb-24', scaleOf(views))}>
      <div className="flex flex-wrap items-end gap-4 pt-6 tablet:pt-10">
        <div className="min-w-0 flex-auto">
          <h1 tabIndex={-1} className="rounded-tag text-page-phone font-semibold tablet:text-page">
            Review board
          </h1>
          <p className="mt-1 text-text-3">
            Every scenario, live. Open one to use it; its link can be shared.
          </p>
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-2 max-tablet:w-full">
          <BoardFilter label="Theme" parameter="themes" options={THEMES} />
          <BoardFilter label="Size" parameter="sizes" options={SIZES} />
        </div>
      </div>
      {GROUPS.map((group, index) => {
        const entries = BOARD_ENTRIES.filter((entry) => entry.group === group);
        return (
          <section key={group} aria-labelledby={`group-${index}`} className={index === 0 ? 'pt-8' : 'pt-10'}>
            <div className="flex items-baseline gap-2.5 pb-3">
              <h2 id={`group-${index}`} className="text-section font-semibold">
                {group}
              </h2>
              <span className="text-text-3">{entries.length} states</span>
            </div>
            {index === 0 && <ColumnHeads views={views} />}
            <ul>
              {entries.map((entry) => (
                <BoardRow
                  key={entry.id}
                  entry={entry}
                  views={views}
                  base={base}
                  alive={alive}
                  onLoaded={onLoaded}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** For the eye: each thumbnail says the same of itself. */
function ColumnHeads({ views }: { views: readonly View[] }) {
  return (
    <div
      aria-hidden="true"
      className="hidden grid-cols-[16.5rem_minmax(0,1fr)] gap-8 pb-2.5 text-caption font-medium text-text-3 desktop:grid"
    >
      <span>State</span>
      <div className="flex gap-4">
        {views.map(({ size, theme }) => (
          <span
            key={`${size}-${theme}`}
            className={classNames(
              'block flex-none whitespace-nowrap first-letter:uppercase',
              size === 'desktop' ? 'w-[calc(1280px*var(--scale))]' : 'w-[calc(390px*var(--scale))]',
            )}
          >
            {size}, {theme}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The fewer columns there are, the larger they can be. */
function scaleOf(views: readonly View[]): string {
  const narrow = '[--scale:0.2547] max-[380px]:[--scale:0.22]';
  if (views.length === 4) return narrow;
  const desktops = views.filter(({ size }) => size === 'desktop').length;
  return `${narrow} ${desktops === 2 ? 'desktop:[--scale:0.34]' : 'desktop:[--scale:0.5]'}`;
}
