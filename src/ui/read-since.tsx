import { Button } from './button';

type ReadSinceProps = {
  /** What is read again, as in "The rules were read again". */
  what: string;
  /** What it tells of the change, after a colon. */
  found: string;
  isReading: boolean;
  hasFailed: boolean;
  onRead: () => void;
};

/** After a change whose answer was lost, or that met another: what there is now, as far as that is known. */
export function ReadSince({ what, found, isReading, hasFailed, onRead }: ReadSinceProps) {
  if (!hasFailed) return isReading ? `${what} are being read again.` : `${what} were read again: ${found}`;
  return (
    <>
      {what} could not be read again either.
      <span className="mt-3 block">
        <Button busyText={isReading ? 'Reading…' : undefined} onClick={onRead}>
          Read again
        </Button>
      </span>
    </>
  );
}
