import { Pencil, Trash2 } from 'lucide-react';
import { Button } from '~/ui/button';
import { Dialog } from '~/ui/dialog';
import { blockHeading } from './use-undo';

type RuleActionsProps = {
  name: string;
  canEditLabel: boolean;
  onEditLabel: () => void;
  onRemove: () => void;
  onClose: () => void;
  /** What gets the focus when an action has given it something to do. */
  focusAfter: () => HTMLElement | null;
};

/** What can be done with a rule, on a phone, where a row has room for one button. */
export function RuleActions({
  name,
  canEditLabel,
  onEditLabel,
  onRemove,
  onClose,
  focusAfter,
}: RuleActionsProps) {
  return (
    <Dialog title={name} width="narrow" onClose={onClose} focusAfter={focusAfter} returnFocus={blockHeading}>
      <div className="grid gap-2">
        {canEditLabel && (
          <Button icon={<Pencil aria-hidden="true" className="size-4 text-text-3" />} onClick={onEditLabel}>
            Edit label of {name}
          </Button>
        )}
        <Button icon={<Trash2 aria-hidden="true" className="size-4 text-text-3" />} onClick={onRemove}>
          Remove {name}
        </Button>
      </div>
    </Dialog>
  );
}
