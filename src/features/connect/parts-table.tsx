import { classNames } from '~/ui/class-names';
import { CopyButton } from '~/ui/copy-button';
import { ManualCopy } from '~/ui/manual-copy';
import { useCopy } from '~/ui/use-copy';

type Part = { readonly name: string; readonly value: string };
type PartsTableProps = {
  caption: string;
  rows: readonly Part[];
  /** For names of several words. */
  isWide?: boolean;
};

/** Named values, one a row, each with a button that copies it. */
export function PartsTable({ caption, rows, isWide = false }: PartsTableProps) {
  return (
    <table className="w-full border-t border-line text-left">
      <caption className="sr-only">{caption}</caption>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <PartRow key={row.name} {...row} isWide={isWide} />
        ))}
      </tbody>
    </table>
  );
}

function PartRow({ name, value, isWide }: Part & { isWide: boolean }) {
  const { state, copy } = useCopy();
  return (
    <tr>
      <th
        scope="row"
        className={classNames(
          'w-26 py-3 pr-2 pl-4 font-normal wrap-anywhere text-text-3 tablet:pl-6',
          isWide ? 'tablet:w-48' : 'tablet:w-30',
        )}
      >
        {name}
      </th>
      <td className="py-2 pr-2">
        {state === 'denied' ? (
          <ManualCopy name={name} text={value} />
        ) : (
          <>
            <code className="whitespace-pre-wrap">{value}</code>
            {value !== value.trim() && <span className="ml-2 text-caption text-x2">{spacesOf(value)}</span>}
          </>
        )}
      </td>
      <td className="w-13 pr-1 text-right align-middle tablet:w-18.25 tablet:pr-7.25">
        <CopyButton name={copyName(name)} isCopied={state === 'copied'} onCopy={() => void copy(value)} />
      </td>
    </tr>
  );
}

/** What can't be seen of a value. */
function spacesOf(value: string): string {
  const starts = value !== value.trimStart();
  if (!starts) return 'ends with a space';
  return value === value.trimEnd() ? 'starts with a space' : 'starts and ends with a space';
}

/** "Host" → "host", but "TLS mode" stays. */
function copyName(name: string): string {
  const [first = '', second = ''] = name;
  return second === second.toUpperCase() ? name : first.toLowerCase() + name.slice(1);
}
