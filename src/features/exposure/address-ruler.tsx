import { compareLevels, RULER_SEGMENTS, rulerSegments, type FirewallExposure } from '~/domain/exposure';
import { Ruler } from '~/ui/ruler';
import { allowedNow, allowedSoon } from './firewall-words';

const MARKS = [
  { segment: 0, text: '1', phone: '1' },
  { segment: 8, text: '256', phone: '256' },
  { segment: 16, text: '65,536', phone: '65,536' },
  { segment: 24, text: '16.8 million', phone: '16.8 M' },
  { segment: 32, text: 'Everyone', phone: 'All' },
];

type AddressRulerProps = { exposure: FirewallExposure; isListening: boolean };

/** The exposure ruler: how many addresses are allowed, from one to all of IPv4, one segment for each power of two. */
export function AddressRuler({ exposure, isListening }: AddressRulerProps) {
  const { now, settled } = exposure;
  const isRaised = segmentsOf(settled) > segmentsOf(now) || compareLevels(settled.level, now.level) > 0;
  const most = isRaised ? settled : now;
  return (
    <div className="mt-6">
      <p className="mb-2 flex flex-wrap justify-between gap-x-4 text-help">
        <span className="font-medium">
          {allowedNow(exposure)}
          {!isListening && ' once it runs'}
        </span>
        <span className="text-text-3">{allowedSoon(exposure)}</span>
      </p>
      <Ruler
        segments={RULER_SEGMENTS}
        filled={isListening ? segmentsOf(now) : 0}
        tone={now.level}
        coming={isRaised || !isListening ? { filled: segmentsOf(most), tone: most.level } : undefined}
      />
      <Scale />
    </div>
  );
}

/** The same before the addresses are known. */
export function UnknownRuler() {
  return (
    <div className="mt-6">
      <p className="mb-2 text-help font-medium">Addresses allowed: unknown</p>
      <Ruler segments={RULER_SEGMENTS} filled={0} tone="unknown" />
      <Scale />
    </div>
  );
}

function Scale() {
  return (
    <div aria-hidden="true" className="mt-1.5 grid h-5 grid-cols-33 text-caption leading-5 text-text-3">
      {MARKS.map(({ segment, text, phone }) => (
        <span
          key={segment}
          style={{ gridColumn: segment + 1, gridRow: 1 }}
          className="flex justify-center whitespace-nowrap first:justify-start last:justify-end"
        >
          <span className="hidden tablet:block">{text}</span>
          <span className="tablet:hidden">{phone}</span>
        </span>
      ))}
    </div>
  );
}

/** `open` fills the ruler, even when unusable addresses are left out. */
function segmentsOf({ level, addresses }: FirewallExposure['now']): number {
  return level === 'open' ? RULER_SEGMENTS : rulerSegments(addresses);
}
