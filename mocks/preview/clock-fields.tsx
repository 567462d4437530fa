import { Button } from '~/ui/button';
import { setParameter } from './parameters';
import type { RunningMock } from './running-mock';
import { SelectField } from './select-field';

const SPEEDS = [1, 10, 60];

/** How fast the mock's clock goes, and steps forward. */
export function ClockFields({ mock }: { mock: RunningMock }) {
  const speed = mock.speed();
  return (
    <>
      <SelectField
        label="Clock"
        value={String(speed)}
        options={[...new Set([...SPEEDS, speed])].map((times) => ({
          value: String(times),
          name: times === 1 ? 'Real time' : `${times} times as fast`,
        }))}
        onChange={(value) => setParameter('speed', value)}
      />
      <div className="flex flex-wrap gap-2 pl-21">
        <Button onClick={() => mock.advance(30_000)}>+ 30 s</Button>
        <Button onClick={() => mock.advance(120_000)}>+ 2 min</Button>
      </div>
    </>
  );
}
