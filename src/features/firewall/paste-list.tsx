import { useMemo, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { countOf } from '~/domain/words';
import { PasteRow } from './paste-row';
import { countsText } from './paste-words';
import type { Outcomes } from './send-rules';
import type { Pasting } from './use-pasting';

/** Row heights in px: of the list and the preview, which scroll in step, and of the stacked preview on a phone. */
const LINE = 32;
const STACKED_LINE = 56;
/** How many rows are rendered (the list is virtualised), and how many of them above the first visible one. */
const DRAWN = 24;
const AROUND = 4;

const NO_OUTCOMES: Outcomes = new Map();

const phone = window.matchMedia('(width < 45.0625rem)');

type PasteListProps = { pasting: Pasting; listRef: RefObject<HTMLTextAreaElement | null> };

/** The pasted text with the numbers of its lines, and what becomes of each beside it. */
export function PasteList({ pasting, listRef }: PasteListProps) {
  const { text, plan, unit, sending } = pasting;
  const isPhone = useSyncExternalStore(subscribe, () => phone.matches);
  const preview = useRef<HTMLDivElement>(null);
  const [listTop, setListTop] = useState(0);
  const [previewTop, setPreviewTop] = useState(0);
  const count = useMemo(
    () => (text === '' ? 0 : text.replace(/\r?\n$/, '').split(/\r\n|\r|\n/).length),
    [text],
  );
  const isRunning = sending.progress.phase === 'running';
  // The foot tells what is added meanwhile.
  const outcomes = isRunning ? NO_OUTCOMES : sending.outcomes;
  const counts = useMemo(() => plan && countsText(plan, outcomes), [plan, outcomes]);

  const isInStep = !isPhone && unit === 'line';
  const rowHeight = isPhone ? STACKED_LINE : LINE;
  const rows = useMemo(() => placed(plan?.lines ?? [], isInStep), [plan, isInStep]);
  const first = Math.max(0, Math.floor(previewTop / rowHeight) - AROUND);
  const firstNumber = Math.floor(listTop / LINE);

  function follow(from: HTMLElement, to: HTMLElement | null) {
    if (isInStep && to && to.scrollTop !== from.scrollTop) to.scrollTop = from.scrollTop;
  }

  return (
    <div className="grid overflow-hidden rounded-card border border-line-strong has-[textarea:focus]:border-focus has-[textarea:focus]:outline-2 has-[textarea:focus]:-outline-offset-1 has-[textarea:focus]:outline-focus tablet:grid-cols-[minmax(0,18.75rem)_minmax(0,1fr)] tablet:grid-rows-[auto_auto] wide:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
      {/* Both heads are as high as the higher one, so that a line stands beside what becomes of it. */}
      <div className="min-w-0 tablet:row-span-2 tablet:grid tablet:grid-rows-subgrid max-tablet:border-b max-tablet:border-line tablet:border-r tablet:border-line">
        <div className="border-b border-line px-4 py-2.5 text-caption font-medium text-text-3">
          <label htmlFor="paste-list">List</label>
          {count > 0 && `, ${countOf(count, 'line')}`}
        </div>
        <div className="relative flex overflow-hidden">
          <div aria-hidden="true" className="w-10 flex-none overflow-hidden">
            <div
              className="absolute top-1.5 w-10 pr-3 text-right font-mono text-caption text-text-3 select-none"
              style={{ transform: `translateY(${firstNumber * LINE - listTop}px)` }}
            >
              {Array.from({ length: Math.max(0, Math.min(DRAWN, count - firstNumber)) }, (_, index) => (
                <div key={index} className="h-8 leading-8">
                  {firstNumber + index + 1}
                </div>
              ))}
            </div>
          </div>
          <textarea
            ref={listRef}
            id="paste-list"
            wrap="off"
            rows={Math.min(11, Math.max(8, count))}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            readOnly={isRunning}
            value={text}
            aria-describedby="paste-about"
            onChange={(event) => pasting.setText(event.target.value)}
            onScroll={(event) => {
              setListTop(event.currentTarget.scrollTop);
              follow(event.currentTarget, preview.current);
            }}
            className="block min-w-0 flex-1 resize-none bg-surface py-1.5 pr-3 pl-1 font-mono text-[1rem] leading-8 outline-none tablet:text-help tablet:leading-8"
          />
        </div>
      </div>
      <div className="flex min-w-0 flex-col bg-sunken tablet:row-span-2 tablet:grid tablet:grid-rows-subgrid">
        <p className="border-b border-line px-4 py-2.5 text-caption font-medium text-text-3">
          <span role="status">{counts === null ? 'Preview' : `Preview: ${counts}`}</span>
        </p>
        <div className="relative min-h-0 flex-1">
          <div
            ref={preview}
            tabIndex={rows.length > 0 ? 0 : undefined}
            role="group"
            aria-label="Preview"
            aria-busy={pasting.isWorking}
            onScroll={(event) => {
              setPreviewTop(event.currentTarget.scrollTop);
              follow(event.currentTarget, listRef.current);
            }}
            className="max-h-80 overflow-y-auto py-1.5 outline-offset-[-2px]! tablet:absolute tablet:inset-0 tablet:max-h-none"
          >
            {text === '' && (
              <p className="px-4 py-1.5 text-help text-text-3">
                Each line is judged here before anything is sent.
              </p>
            )}
            <ul style={{ height: rows.length * rowHeight, paddingTop: first * rowHeight }}>
              {rows
                .slice(first, first + DRAWN)
                .map((planned, index) =>
                  planned ? (
                    <PasteRow
                      key={planned.line.number}
                      planned={planned}
                      unit={unit}
                      ranges={pasting.ranges ?? []}
                      outcome={sending.outcomes.get(planned.line.number)}
                      onChoose={
                        isRunning ? undefined : (choice) => pasting.choose([planned.line.number], choice)
                      }
                    />
                  ) : (
                    <li key={`blank-${first + index}`} aria-hidden="true" className="h-8" />
                  ),
                )}
            </ul>
          </div>
        </div>
      </div>
    </div>
  );
}

type Lines = NonNullable<Pasting['plan']>['lines'];

/** One row for each line of the list, undefined for a blank one; without gaps when the two do not scroll in step. */
function placed(lines: Lines, isInStep: boolean): readonly (Lines[number] | undefined)[] {
  if (!isInStep) return lines;
  const rows: (Lines[number] | undefined)[] = [];
  for (const planned of lines) {
    while (rows.length < planned.line.number - 1) rows.push(undefined);
    rows.push(planned);
  }
  return rows;
}

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}
