import { ClipboardPaste, Download, Plus } from 'lucide-react';
import { Button } from '~/ui/button';
import { useDialogParam } from '~/ui/dialog-param';
import { NEW_RULE_ID, unavailableUnless } from './block';
import { FirewallRest } from './later-parts';
import { NEW_RULE_KEY, useShortcuts } from './shortcuts';

type BlockActionsProps = {
  /** Whether the rules are known: they cannot be exported before. */
  isLoaded: boolean;
  /** Whether a rule can be added now. */
  canAdd: boolean;
};

/** What can be done with the rules as a whole. */
export function BlockActions({ isLoaded, canAdd }: BlockActionsProps) {
  const isLoadingDialogs = FirewallRest.useIsLoading();
  const exporting = useDialogParam('export');
  const paste = useDialogParam('paste');
  const newRule = useDialogParam('new-rule');
  const { isOn } = useShortcuts();
  const opening = ({ values, open }: typeof newRule) => ({
    busyText: isLoadingDialogs && values ? 'Opening…' : undefined,
    onClick: () => open(),
  });
  return (
    <div className="grid grid-cols-2 gap-2 tablet:flex">
      <Button
        icon={<Download aria-hidden="true" className="size-4" />}
        {...unavailableUnless(isLoaded)}
        {...opening(exporting)}
      >
        Export
      </Button>
      <Button
        icon={<ClipboardPaste aria-hidden="true" className="size-4" />}
        {...unavailableUnless(canAdd)}
        {...opening(paste)}
      >
        Paste rules
      </Button>
      <Button
        id={NEW_RULE_ID}
        variant="primary"
        className="max-tablet:order-first max-tablet:col-span-2"
        aria-keyshortcuts={isOn ? NEW_RULE_KEY : undefined}
        icon={<Plus aria-hidden="true" className="size-4" />}
        {...unavailableUnless(canAdd)}
        {...opening(newRule)}
      >
        New rule
      </Button>
    </div>
  );
}
