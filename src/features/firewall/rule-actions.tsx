import { Copy, Pencil, SquarePen, SquareTerminal, Trash2, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { labelOf, type Rule } from '~/domain/rule';
import { formatDate } from '~/domain/words';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { Dialog } from '~/ui/dialog';
import { useDialogOpener } from '~/ui/dialog-param';
import { blockHeading } from './block';
import { labelInputId } from './row-ids';

type RuleActionsProps = {
  rule: Rule;
  name: string;
  mayChange: boolean;
  onEditLabel: () => void;
  onClose: () => void;
};

/** What can be done with a rule: all of it, in words. On a phone it is the only way, since a row has room for one button. */
export function RuleActions({ rule, name, mayChange, onEditLabel, onClose }: RuleActionsProps) {
  const { id, source, createdAt } = rule;
  const label = labelOf(rule);
  const openEdit = useDialogOpener('edit');
  const openNewRule = useDialogOpener('new-rule');
  const openSameBy = useDialogOpener('same-by');
  const openRemove = useDialogOpener('remove');
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
      // Edit label gives it something to do.
      focusAfter={() => document.getElementById(labelInputId(rule))}
      returnFocus={blockHeading}
      describedBy={label === '' && createdAt === null ? undefined : 'actions-about'}
    >
      {(label !== '' || createdAt !== null) && (
        <div id="actions-about" className="-mt-2 wrap-anywhere text-text-2">
          {label !== '' && (
            <p>
              <bdi>{label}</bdi>
            </p>
          )}
          {createdAt !== null && <p className="text-help text-text-3">Added {formatDate(createdAt)}</p>}
        </div>
      )}
      <div ref={focusFirst} className="grid gap-2">
        {mayChange && source.type === 'custom' && (
          <>
            {/* A text that is not a valid CIDR can't be compared with another range. */}
            {source.cidr && <Action icon={SquarePen} text="Edit" name={name} onClick={() => openEdit(id)} />}
            <Action
              icon={Pencil}
              text="Edit label"
              name={`of ${name}`}
              onClick={() => {
                onEditLabel();
                onClose();
              }}
            />
            <Action icon={Copy} text="Clone" name={name} onClick={() => openNewRule(name, rule.label)} />
          </>
        )}
        <Action
          icon={SquareTerminal}
          text="CLI and Terraform"
          name={`for ${name}`}
          onClick={() => openSameBy(`cli:${id}`)}
        />
        {mayChange && (
          <Action icon={Trash2} text="Remove" name={name} isDestructive onClick={() => openRemove(id)} />
        )}
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
