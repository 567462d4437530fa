import { FlaskConical } from 'lucide-react';
import { use, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { SCENARIO_SHOWCASES } from './gallery';
import { PreviewPanel } from './preview-panel';
import { runningMock } from './running-mock';

const PANEL_ID = 'preview-panel';

/** The button of the preview in the bar of every page, and the panel that it opens. */
export function PreviewTools() {
  const mock = use(runningMock);
  const panel = useRef<HTMLDivElement>(null);
  // Closed, it has nothing in it: a search of the page, or a test, is to find the dashboard alone.
  const [isOpen, setIsOpen] = useState(false);
  const hasProblems = mock.problems.length > 0;

  // A value in the URL that is not understood is said at once, not only to who looks for it.
  useEffect(() => {
    if (!hasProblems) return;
    // Not within the effect: the panel is rendered before it opens.
    queueMicrotask(() => panel.current?.showPopover());
  }, [hasProblems]);

  return (
    <>
      <button
        type="button"
        popoverTarget={PANEL_ID}
        className="hit-area flex h-8 flex-none items-center gap-2 rounded-control border border-pv-line px-2.5 text-help font-medium transition-colors hover:bg-hover"
      >
        <FlaskConical aria-hidden="true" className="size-4 text-pv" />
        <span className="sr-only tablet:not-sr-only">
          Preview <span className="text-text-3">·</span> {SCENARIO_SHOWCASES[mock.settings.scenario].title}
        </span>
      </button>
      <div
        ref={panel}
        id={PANEL_ID}
        popover="auto"
        // Filled before it opens, emptied once it has closed: by then the focus is back.
        onBeforeToggle={({ newState }) => newState === 'open' && flushSync(() => setIsOpen(true))}
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
        role="dialog"
        aria-label="Preview"
        className="fixed inset-auto top-13 right-4 max-h-[calc(100dvh-4rem)] w-90 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-card border border-pv-line bg-surface text-text shadow-pop tablet:right-10"
      >
        {isOpen && <PreviewPanel mock={mock} onLeave={() => panel.current?.hidePopover()} />}
      </div>
    </>
  );
}
