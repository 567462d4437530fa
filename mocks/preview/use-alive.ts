import { useEffect, useRef, useState, type RefObject } from 'react';

/** So many thumbnails are alive at once, at most: those that a large window shows. */
export const MOST_ALIVE = 24;

/** How long the page has to be still before the next one starts, in milliseconds: never in the middle of scrolling. */
const STILL_MS = 120;

/** What tells the thumbnails apart, in the attribute that the board is searched for. */
export const THUMBNAIL_ATTRIBUTE = 'data-thumbnail';

type Alive = {
  /** The thumbnails that have a page in them. */
  readonly alive: ReadonlySet<string>;
  /** To be called once the page of a thumbnail has loaded: only then does the next one start. */
  readonly onLoaded: () => void;
};

/**
 * Decides which thumbnails of a board have a page in them: those in view, one after the other. They stay until others
 * need their place.
 * @param shown changes whenever other thumbnails are shown
 */
export function useAlive(board: RefObject<HTMLElement | null>, shown: string): Alive {
  const [alive, setAlive] = useState<readonly string[]>([]);
  const onLoaded = useRef<() => void>(() => undefined);

  // What is in view is known to the browser alone.
  useEffect(() => {
    const inView = new Set<string>();
    const started = new Set<string>();
    let isLoading = false;
    let isMoving = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function startNext() {
      const next = idsOf(board.current).find((id) => inView.has(id) && !started.has(id));
      if (next === undefined || isLoading) return;
      const idle = [...started].find((id) => !inView.has(id));
      if (started.size >= MOST_ALIVE) {
        if (idle === undefined) return;
        started.delete(idle);
      }
      isLoading = true;
      started.add(next);
      setAlive([...started]);
    }
    function startWhenStill() {
      isMoving = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        isMoving = false;
        startNext();
      }, STILL_MS);
    }

    onLoaded.current = () => {
      isLoading = false;
      if (!isMoving) startNext();
    };
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const id = target.getAttribute(THUMBNAIL_ATTRIBUTE) ?? '';
        if (isIntersecting) inView.add(id);
        else inView.delete(id);
      }
      startWhenStill();
    });
    for (const element of thumbnailsOf(board.current)) observer.observe(element);
    window.addEventListener('scroll', startWhenStill, { passive: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      window.removeEventListener('scroll', startWhenStill);
      setAlive([]);
    };
  }, [board, shown]);

  return { alive: new Set(alive), onLoaded: () => onLoaded.current() };
}

function thumbnailsOf(board: HTMLElement | null): readonly Element[] {
  return [...(board?.querySelectorAll(`[${THUMBNAIL_ATTRIBUTE}]`) ?? [])];
}

function idsOf(board: HTMLElement | null): readonly string[] {
  return thumbnailsOf(board).map((element) => element.getAttribute(THUMBNAIL_ATTRIBUTE) ?? '');
}
