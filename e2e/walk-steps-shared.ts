import fc from 'fast-check';
import { featureBlock, forceTls, internetAccessibility } from './vocabulary';
import { anyWay, leaveDialog, sendAndLeave } from './walk-dialogs';
import { step, type Step } from './walk-step';
import { atSettings, STEPS_EVERYWHERE } from './walk-steps-everywhere';

const anyFeature = fc.constantFrom('Force TLS connections', 'Internet Accessibility');
const WIRE = ['force-ssl', 'publicly-available'];

/** Steps about the two switches of a Shared Resources database. */
export const SHARED_STEPS: readonly fc.WeightedArbitrary<Step>[] = [
  ...STEPS_EVERYWHERE,
  {
    weight: 8,
    arbitrary: step(
      'turn a switch',
      fc.record({ feature: anyFeature, way: anyWay, isSent: fc.boolean() }),
      async (walk, { feature, way, isSent }) => {
        const page = await atSettings(walk);
        const control = feature === 'Force TLS connections' ? forceTls(page) : internetAccessibility(page);
        if (!(await control.count()) || (await control.getAttribute('aria-disabled')) === 'true') return;
        await control.click();
        const field = page.getByRole('textbox', { name: `Type ${walk.name} to confirm` });
        if (isSent && (await field.count())) await field.fill(walk.name);
        if (isSent) return sendAndLeave(walk, /^Turn (on|off)$/, way);
        await leaveDialog(walk, way);
        return true;
      },
    ),
  },
  {
    weight: 2,
    arbitrary: step(
      'turn what is unclear',
      fc.record({ feature: anyFeature, way: anyWay }),
      async (walk, { feature, way }) => {
        const page = await atSettings(walk);
        const button = featureBlock(page, feature).getByRole('button', {
          name: /^(Turn (on|off)|Read again)$/,
        });
        if (!(await walk.tap(button))) return;
        return sendAndLeave(walk, /^Turn (on|off)$/, way);
      },
    ),
  },
  {
    weight: 3,
    arbitrary: step(
      'somebody else turns a switch',
      fc.record({ name: fc.constantFrom(...WIRE), isOn: fc.boolean() }),
      (walk, { name, isOn }) =>
        walk.elsewhere((database) => {
          const status = { status: 'ACTIVATED', settles_at: null, settles_as: null };
          const others = database.features.filter((feature) => feature.name !== name);
          database.features = isOn ? [...others, { name, ...status }] : others;
        }),
    ),
  },
];
