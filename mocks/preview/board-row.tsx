import { CopyButton } from '~/ui/copy-button';
import { useCopy } from '~/ui/use-copy';
import type { BoardEntry, View } from './board-entries';
import { Thumbnail, thumbnailId } from './thumbnail';

type BoardRowProps = {
  entry: BoardEntry;
  views: readonly View[];
  base: string;
  alive: ReadonlySet<string>;
  onLoaded: () => void;
};

/** A state of the preview: its name, its link, and how it looks. */
export function BoardRow({ entry, views, base, alive, onLoaded }: BoardRowProps) {
  const { state, copy } = useCopy();
  const url = new URL(base + entry.link.slice(1), window.location.href);
  return (
    <li className="grid gap-4 border-t border-line py-6 desktop:grid-cols-[16.5rem_minmax(0,1fr)] desktop:gap-8">
      <div className="min-w-0">
        <h3 className="font-semibold">{entry.title}</h3>
        <p className="mt-0.5 text-help text-text-3">{entry.caption}</p>
        <div className="mt-1.5 flex items-center gap-0.5 text-text-2">
          <code className="min-w-0 text-caption! wrap-anywhere select-all">{entry.query}</code>
          <CopyButton
            name={`link to ${entry.title}`}
            isCopied={state === 'copied'}
            onCopy={() => void copy(url.href)}
          />
        </div>
      </div>
      <div className="flex flex-wrap gap-4">
        {views.map((view) => (
          <Thumbnail
            key={thumbnailId(entry, view)}
            entry={entry}
            view={view}
            base={base}
            isAlive={alive.has(thumbnailId(entry, view))}
            onLoaded={onLoaded}
          />
        ))}
      </div>
    </li>
  );
}
