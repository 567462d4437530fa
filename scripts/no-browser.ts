// First of what scripts/frames.tsx imports: as much of a browser as the modules of the dashboard look for while they load.

const nothing = () => undefined;
const { BroadcastChannel } = globalThis;

Object.assign(globalThis, {
  window: {
    location: { origin: '', hash: '' },
    matchMedia: () => ({ matches: false }),
    addEventListener: nothing,
  },
  document: { documentElement: { dataset: {} } },
  BroadcastChannel: class {
    addEventListener = nothing;
  },
});

/** The rest of the build has no browser. */
export function takeBrowserAway(): void {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'document');
  Object.assign(globalThis, { BroadcastChannel });
}
