import { useQuery } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { managedRangesQuery } from '~/api/firewall';
import { useRemovals } from '~/api/removals';
import type { DatabaseRef } from '~/domain/database';
import { exportText } from '~/domain/export';
import { canBePutBack, type Rule } from '~/domain/rule';
import { countOf } from '~/domain/words';
import { Button } from '~/ui/button';
import { useDialogOpener } from '~/ui/dialog-param';

type PutBackProps = {
  database: DatabaseRef;
  /** Those that are gone. */
  rules: readonly Rule[];
  /** So many of them are worth one button. */
  least: number;
  variant?: 'quiet';
};

/** Offers to put removed rules back: Paste rules judges them anew, and adds them at the pace that the API allows. */
export function PutBack({ database, rules, least, variant }: PutBackProps) {
  const openPaste = useDialogOpener('paste');
  const { data: ranges = [] } = useQuery({ ...managedRangesQuery(database), enabled: false });
  const replaced = useRemovals()(database.addonId).flatMap(({ rule, isReplaced }) =>
    isReplaced ? [rule.id] : [],
  );
  const able = rules.filter((rule) => canBePutBack(rule) && !replaced.includes(rule.id));
  if (able.length < least) return <></>;
  return (
    <Button
      variant={variant}
      icon={<Undo2 aria-hidden="true" className="size-4 text-text-3" />}
      onClick={() => openPaste(exportText(able, ranges))}
    >
      Put back {countOf(able.length, 'rule')}…
    </Button>
  );
}
