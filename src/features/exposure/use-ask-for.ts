import type { FeatureChange } from '~/domain/feature';
import { useDialogOpener } from '~/ui/dialog-param';

/** Hook: opens the dialog that asks before a feature is changed. */
export function useAskFor(): (change: FeatureChange) => void {
  const openTurnOn = useDialogOpener('turn-on');
  const openTurnOff = useDialogOpener('turn-off');
  return ({ feature, to }) => (to === 'on' ? openTurnOn : openTurnOff)(feature);
}
