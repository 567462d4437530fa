import { Dialog } from '~/ui/dialog';
import { Switch } from '~/ui/switch';
import { NEW_RULE_KEY, useShortcuts } from './shortcuts';
import { blockHeading } from './block';

/** Which keys do something, and the switch that turns them off. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { isOn, turn } = useShortcuts();
  return (
    <Dialog title="Keyboard shortcuts" width="small" onClose={onClose} returnFocus={blockHeading}>
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <p className="font-medium">Single-key shortcuts</p>
          <p id="shortcuts-about" className="text-help text-text-2">
            They work while no field has the focus. This browser remembers your choice.
          </p>
        </div>
        <Switch
          label="Single-key shortcuts"
          state={isOn ? 'on' : 'off'}
          word={isOn ? 'On' : 'Off'}
          describedBy="shortcuts-about"
          onChange={() => turn(!isOn)}
        />
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-3 border-t border-line pt-5">
        <Key name={NEW_RULE_KEY} does="New rule" />
        <Key name="Tab" does="Next control: each action of a rule has a button" />
        <Key name="Esc" does="Close the dialog" />
      </dl>
    </Dialog>
  );
}

function Key({ name, does }: { name: string; does: string }) {
  return (
    <>
      <dt>
        <kbd className="inline-block min-w-7 rounded-tag border border-line-strong bg-sunken px-1.5 py-0.5 text-center font-mono text-caption">
          {name}
        </kbd>
      </dt>
      <dd>{does}</dd>
    </>
  );
}
