import { Copy, Pencil, SquarePen, SquareTerminal, Trash2, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Dialog } from '~/ui/dialog';
import { blockHeading } from './block';

type RuleActionsProps = {
  name: string;
  /** Empty for a rule without one. */
  label: string;
  /** What only a custom rule has; null for a managed one, and for who may not change it. */
  custom: {
    readonly onEdit: (() => void) | undefined;
    readonly onEditLabel: () => void;
    readonly onClone: () => void;
  } | null;
  onSameBy: () => void;
  /** Absent for who may not. */
  onRemove: (() => void) | undefined;
  onClose: () => void;
  /** What gets the focus when an action has given it something to do. */
  focusAfter: () => HTMLElement | null;
};

/** What can be done with a rule: all of it, in words. On a phone it is the only way, since a row has room for one button. */
export function RuleActions(props: RuleActionsProps) {
  const { name, label, custom, onSameBy, onRemove, onClose, focusAfter } = props;
  // A menu: focus its first action, not Close.
  const first = useRef<HTMLButtonElement>(null);
  const focusFirst = (actions: HTMLElement | null) => {
    first.current = actions?.querySelector('button') ?? null;
  };
  return (
    <Dialog
      title={name}
      width="narrow"
      onClose={onClose}
      initialFocus={first}
      focusAfter={focusAfter}
      returnFocus={blockHeading}
      describedBy={label === '' ? undefined : 'actions-about'}
    >
      {label !== '' && (
        <p id="actions-about" className="-mt-2 wrap-anywhere text-text-2">
          <bdi>{label}</bdi>
        </p>
      )}
      <div ref={focusFirst} className="grid gap-2">
        {custom && (
          <>
            {custom.onEdit && <Action icon={SquarePen} text="Edit" name={name} onClick={custom.onEdit} />}
            <Action icon={Pencil} text="Edit label" name={`of ${name}`} onClick={custom.onEditLabel} />
            <Action icon={Copy} text="Clone" name={name} onClick={custom.onClone} />
          </>
        )}
        <Action icon={SquareTerminal} text="CLI and Terraform" name={`for ${name}`} onClick={onSameBy} />
        {onRemove && <Action icon={Trash2} text="Remove" name={name} isDestructive onClick={onRemove} />}
      </div>
    </Dialog>
  );
}

type ActionProps = {
  icon: LucideIcon;
  text: string;
  /** What follows the text in the accessible name: beside it, the dialog's title says it. */
  name: string;
  isDestructive?: boolean;
  onClick: () => void;
};

function Action({ icon: Icon, text, name, isDestructive = false, onClick }: ActionProps) {
  return (
    <Button
      aria-label={`${text} ${name}`}
      className={classNames('tablet:h-9! justify-start!', isDestructive && 'mt-2 text-x3!')}
      icon={
        <Icon
          aria-hidden="true"
          className={classNames('size-4 flex-none', !isDestructive && 'text-text-3')}
        />
      }
      onClick={onClick}
    >
      {text}
    </Button>
  );
}
