import type { Model } from './walk-page';
import {
  firewallExpected,
  openInBoth,
  peeringsExpected,
  sharedExpected,
  type ExpectedFirewall,
  type Gone,
  type openNow,
} from './walk-oracle';
import type { Reading } from './walk-reading';

/** What was open when the page last showed what is true. */
export type Known = { readonly open: ReturnType<typeof openNow> };

/** The page tells the time by answers with whole seconds, and a step takes a moment. */
const CLOCK_TOLERANCE_MS = 3_000;

/**
 * What a page claims against what is true. "Never understated" means here: where the page is sure, its claim is exactly the
 * mock's data, with each rule that this page removed counted until its two minutes are over. Where it says that it is not
 * (a reading failed), it may know less than the mock does, but whatever was open when it last knew, and still is, must be in
 * its figure. A rule that somebody else removed is no part of that: the page knows of it only when it had read it before, so
 * it may be counted or not.
 */
export function claimProblems(
  reading: Reading,
  model: Model,
  name: string,
  gone: readonly Gone[],
  known: Known | null,
): string[] {
  const { exposure, listed, hasFailure, isLoading } = reading;
  if (reading.place === '/') return listProblems(reading, model, name, gone);
  if (!exposure) {
    if (isLoading) return ['the page goes on loading'];
    return hasFailure ? [] : [`nothing is said of exposure ${Object.keys(listed).join()}`];
  }
  return model === 'dedicated'
    ? [...dedicatedProblems(reading, name, gone, known), ...peeringProblems(reading, name)]
    : sharedProblems(reading, name);
}

function listProblems(reading: Reading, model: Model, name: string, gone: readonly Gone[]): string[] {
  const text = reading.listed[name];
  if (text === undefined) return reading.hasFailure ? [] : [`the list lacks ${name}`];
  if (/unknown/i.test(text) || reading.hasFailure) return [];
  const wanted =
    model === 'dedicated'
      ? possible(reading, name, gone).map(({ listed }) => listed)
      : [sharedExpected(reading.data, name, reading.now).listed];
  return wanted.some((pattern) =>
    new RegExp(pattern.source.replace(/^\^|\$$/g, ''), pattern.flags).test(text),
  )
    ? []
    : [`the list says “${text}”, not ${wanted.map(String).join(' or ')}`];
}

/** What may be said by the mock's data, a moment earlier or later, with or without rules that somebody else removed. */
function possible(reading: Reading, name: string, gone: readonly Gone[]): ExpectedFirewall[] {
  const times = [0, -CLOCK_TOLERANCE_MS, CLOCK_TOLERANCE_MS].map((shift) => reading.now + shift);
  const others = gone.filter(({ isOwn }) => !isOwn);
  const removals = others.length === 0 ? [gone] : [gone, gone.filter(({ isOwn }) => isOwn)];
  return times.flatMap((now) => removals.map((some) => firewallExpected(reading.data, name, some, now)));
}

function dedicatedProblems(
  reading: Reading,
  name: string,
  gone: readonly Gone[],
  known: Known | null,
): string[] {
  const { exposure, firewall, heading, rows } = reading;
  if (!exposure) return [];
  if (exposure.isUnsure) {
    if (heading === 'Who can reach this database is unknown for now' || !known) return [];
    // What somebody else removed before this page had read the rules, it can't know.
    const own = gone.filter(({ isOwn }) => isOwn);
    const least = openInBoth(known.open, reading.data, name, own, reading.now - CLOCK_TOLERANCE_MS);
    const claimed = claimedAddresses(exposure.text);
    return claimed >= least ? [] : [`stale, it counts ${claimed} addresses where ${least} are open`];
  }
  const expected = possible(reading, name, gone);
  const isSaid = expected.some((one) => heading === one.heading && exposure.text.includes(one.allowed));
  const problems = isSaid
    ? []
    : [
        `Exposure says “${heading}”, “${/(Every|[\d,]+) (IPv4 )?address(es)? allowed/.exec(exposure.text)?.[0]}”, not “${expected[0]?.heading}”, “${expected[0]?.allowed}”`,
      ];
  if (!firewall || firewall.isUnsure) return problems;
  const shown = rows
    .map(({ name: row, status, text }) => ({ name: row, status, text }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const isShown = expected.some(
    (one) =>
      one.rows.length === shown.length &&
      one.rows.every((row, index) => {
        const other = shown[index];
        return (
          other?.name === row.name && other.status.startsWith(row.status) && other.text.includes(row.label)
        );
      }),
  );
  if (!isShown) {
    const list = (some: readonly { name: string; status: string }[]) =>
      some.map((row) => `${row.name} ${row.status}`).join(', ');
    problems.push(`the rules are [${list(shown)}], not [${list(expected[0]?.rows ?? [])}]`);
  }
  const count = reading.data.apps.find((app) => app.name === name)?.addons[0]?.database?.rules.length ?? 0;
  if (!firewall.text.includes(`${count} of 30 rules`)) problems.push(`the count is not ${count} of 30`);
  return problems;
}

function claimedAddresses(text: string): number {
  if (text.includes('Every IPv4 address allowed')) return 2 ** 32;
  const [, allowed = '0'] = /([\d,]+) address(?:es)? (?:allowed|can reach)/.exec(text) ?? [];
  const [, more = '0'] = /plus ([\d,]+) private/.exec(text) ?? [];
  return Number(allowed.replaceAll(',', '')) + Number(more.replaceAll(',', ''));
}

function peeringProblems({ peering, peerings, data, now }: Reading, name: string): string[] {
  if (!peering || peering.isUnsure) return [];
  const wanted = peeringsExpected(data, name, now);
  const shown = peerings
    .map((text) =>
      text
        .toLowerCase()
        .replace(/expect some delay/, '')
        .trim(),
    )
    .sort();
  return shown.join() === wanted.join()
    ? []
    : [`the Net Peerings are [${shown.join()}], not [${wanted.join()}]`];
}

function sharedProblems({ exposure, heading, switches, data, now }: Reading, name: string): string[] {
  if (!exposure || exposure.isUnsure || /unknown/.test(heading)) return [];
  const expected = sharedExpected(data, name, now);
  const problems =
    heading === expected.heading ? [] : [`Exposure says “${heading}”, not “${expected.heading}”`];
  for (const [label, isOn] of [
    ['Internet Accessibility', expected.internetAccessibility],
    ['Force TLS connections', expected.forceTls],
  ] as const) {
    if (label in switches && switches[label] !== isOn)
      problems.push(`${label} is shown ${isOn ? 'off' : 'on'}`);
  }
  return problems;
}
