import { Copy, Pencil, SquareTerminal, Tag, Trash2, type LucideIcon } from 'lucide-react';
import { Button } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import { blockHeading } from './block';

type RuleActionsProps = {
  name: string;
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
export function RuleActions({ name, custom, onSameBy, onRemove, onClose, focusAfter }: RuleActionsProps) {
  return (
    <Dialog title={name} width="narrow" onClose={onClose} focusAfter={focusAfter} returnFocus={blockHeading}>
      <div className="grid gap-2">
        {custom && (
          <>
            {custom.onEdit && <Action icon={Pencil} text={`Edit ${name}`} onClick={custom.onEdit} />}
            <Action icon={Tag} text={`Edit label of ${name}`} onClick={custom.onEditLabel} />
            <Action icon={Copy} text={`Clone ${name}`} onClick={custom.onClone} />
          </>
        )}
        <Action icon={SquareTerminal} text={`CLI and Terraform for ${name}`} onClick={onSameBy} />
        {onRemove && <Action icon={Trash2} text={`Remove ${name}`} onClick={onRemove} />}
      </div>
    </Dialog>
  );
}

function Action({ icon: Icon, text, onClick }: { icon: LucideIcon; text: string; onClick: () => void }) {
  return (
    <Button
      // A name may be longer than a phone is wide.
      className="h-auto! min-h-11 py-1 whitespace-normal! tablet:min-h-8"
      icon={<Icon aria-hidden="true" className="size-4 flex-none text-text-3" />}
      onClick={onClick}
    >
      {text}
    </Button>
  );
}
