import { ClipboardPaste, Download, Plus } from 'lucide-react';
import { Button } from '~/ui/button';
import { NEW_RULE_KEY, useShortcuts } from './shortcuts';

type BlockActionsProps = {
  /** Whether the rules are known: they cannot be exported before. */
  isLoaded: boolean;
  /** Whether a rule can be added now. */
  canAdd: boolean;
  /** The element that says why something can't be done. */
  whyId: string;
  export: Action;
  paste: Action;
  newRule: Action;
};

type Action = { readonly busyText: string | undefined; readonly onClick: () => void };

/** What can be done with the rules as a whole. */
export function BlockActions(props: BlockActionsProps) {
  const { isLoaded, canAdd, whyId, paste, newRule } = props;
  const { isOn } = useShortcuts();
  const unlessCan = (can: boolean) => ({
    isUnavailable: !can,
    'aria-describedby': can ? undefined : whyId,
  });
  return (
    <div className="flex flex-wrap gap-2 max-tablet:*:flex-1">
      <Button
        icon={<Download aria-hidden="true" className="size-4" />}
        {...unlessCan(isLoaded)}
        {...props.export}
      >
        Export
      </Button>
      <Button
        icon={<ClipboardPaste aria-hidden="true" className="size-4" />}
        {...unlessCan(canAdd)}
        {...paste}
      >
        Paste rules
      </Button>
      <Button
        variant="primary"
        aria-keyshortcuts={isOn ? NEW_RULE_KEY : undefined}
        icon={<Plus aria-hidden="true" className="size-4" />}
        {...unlessCan(canAdd)}
        {...newRule}
      >
        New rule
      </Button>
    </div>
  );
}
