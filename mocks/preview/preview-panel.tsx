import { FlaskConical, Link2, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { SCENARIOS } from '~mocks/scenarios';
import { Button } from '~/ui/button';
import { Message } from '~/ui/message';
import { useCopy } from '~/ui/use-copy';
import { ClockFields } from './clock-fields';
import { FaultFields } from './fault-fields';
import { linkToThis, setParameter } from './parameters';
import { RequestList } from './request-list';
import type { RunningMock } from './running-mock';
import { SCENARIO_TITLES } from './scenario-titles';
import { SelectField } from './select-field';

const LATENCIES = [0, 250, 1_000, 3_000, 10_000];

/** What the preview shows and how its API behaves; each change starts the page anew. */
export function PreviewPanel({ mock }: { mock: RunningMock }) {
  const { settings, problems, notices } = mock;
  const { state, copy } = useCopy();
  const [link, setLink] = useState('');

  function copyLink() {
    const text = linkToThis();
    void copy(text).then((isCopied) => setLink(isCopied ? '' : text));
  }

  function choose(name: string) {
    const scenario = SCENARIOS.find((known) => known === name);
    if (scenario) setParameter('scenario', scenario, mock.base + SCENARIO_TITLES[scenario].path.slice(1));
  }

  return (
    <>
      <h2 className="flex items-center gap-2 border-b border-line px-4 py-3 font-semibold">
        <FlaskConical aria-hidden="true" className="size-4 text-pv" />
        Preview
      </h2>
      {problems.length + notices.length > 0 && (
        <div className="grid gap-2 border-b border-line px-4 py-3">
          {problems.map(({ sentence }) => (
            <Message key={sentence} kind="warning">
              {sentence}
            </Message>
          ))}
          {notices.map((notice) => (
            <Message key={notice} kind="notice">
              {notice}
            </Message>
          ))}
        </div>
      )}
      <div className="grid gap-2 px-4 py-3">
        <SelectField
          label="Scenario"
          value={settings.scenario}
          options={SCENARIOS.map((name) => ({ value: name, name: SCENARIO_TITLES[name].title }))}
          onChange={choose}
        />
        <SelectField
          label="Latency"
          value={String(settings.latencyMs)}
          options={[...new Set([...LATENCIES, settings.latencyMs])].map((ms) => ({
            value: String(ms),
            name: ms === 0 ? 'None' : `${ms} ms`,
          }))}
          onChange={(value) => setParameter('latency', value)}
        />
        <FaultFields faults={settings.faults} />
        <ClockFields mock={mock} />
      </div>
      <div className="flex flex-wrap gap-1 border-t border-line px-1 py-2">
        <Button
          variant="quiet"
          icon={<RotateCcw aria-hidden="true" className="size-4 text-text-3" />}
          onClick={mock.reset}
        >
          Reset
        </Button>
        <Button
          variant="quiet"
          icon={<Link2 aria-hidden="true" className="size-4 text-text-3" />}
          onClick={copyLink}
        >
          {state === 'copied' ? 'Copied' : 'Copy link'}
        </Button>
      </div>
      {link !== '' && (
        <p className="px-4 pb-3 text-help wrap-anywhere select-all">
          <code>{link}</code>
        </p>
      )}
      <RequestList />
    </>
  );
}
