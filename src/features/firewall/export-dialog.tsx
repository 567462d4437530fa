import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { firewallRulesQuery } from '~/api/firewall';
import { serverNow, serverTimeOf } from '~/api/server-time';
import type { DatabaseRef } from '~/domain/database';
import { exportCsv, exportHead, exportJson, exportText } from '~/domain/export';
import type { ManagedRange } from '~/domain/managed-ranges';
import type { Rule } from '~/domain/rule';
import { countOf, formatDay, formatTimeWithSeconds } from '~/domain/words';
import { Button } from '~/ui/button';
import { CodeLine } from '~/ui/code-line';
import { Dialog } from '~/ui/dialog';
import { FootNote } from '~/ui/foot-note';
import { Tabs } from '~/ui/tabs';
import { downloadText } from './download';
import { blockHeading } from './block';

type ExportDialogProps = {
  database: DatabaseRef;
  rules: readonly Rule[];
  ranges: readonly ManagedRange[] | undefined;
  onClose: () => void;
};

const FORMATS = [
  { value: 'txt', name: 'Text', type: 'text/plain', write: exportText },
  { value: 'csv', name: 'CSV', type: 'text/csv', write: exportCsv },
  { value: 'json', name: 'JSON', type: 'application/json', write: exportJson },
] as const;
type Format = (typeof FORMATS)[number]['value'];

/** The present rules as a text that Paste rules reads again, to copy or to keep as a file. */
export function ExportDialog({ database, rules, ranges = [], onClose }: ExportDialogProps) {
  const [value, setValue] = useState<Format>('txt');
  const format = FORMATS.find((one) => one.value === value) ?? FORMATS[0];
  const readAt = serverTimeOf(useQuery(firewallRulesQuery(database)).dataUpdatedAt);
  const head = format.value === 'txt' ? exportHead(database, readAt) : '';
  const text = head + format.write(rules, ranges);
  const day = formatDay(serverNow());
  const file = `${database.name}-firewall-rules-${day}.${format.value}`;

  return (
    <Dialog
      title="Export rules"
      onClose={onClose}
      returnFocus={blockHeading}
      foot={
        <>
          <FootNote>
            {countOf(rules.length, 'rule')}, read at {formatTimeWithSeconds(readAt)}
          </FootNote>
          <Button size="large" onClick={onClose}>
            Close
          </Button>
          <Button
            size="large"
            variant="primary"
            onClick={() => downloadText({ name: file, type: format.type, text })}
          >
            Download
          </Button>
        </>
      }
    >
      <p className="-mt-2 text-text-2">
        {rules.length === 0
          ? 'There is no rule yet: the file has none.'
          : 'Each of these can be pasted back with Paste rules, with the same sources and labels.'}
      </p>
      <Tabs
        label="Formats"
        look="segmented"
        tabs={FORMATS}
        value={value}
        onChange={setValue}
        rowClassName="flex"
      >
        <div className="mt-4 *:[div]:max-h-96 *:[div]:overflow-y-auto">
          <CodeLine name={`rules as ${format.name}`} text={text} isMulti />
        </div>
        <p className="mt-2 text-help wrap-anywhere text-text-3">{file}</p>
      </Tabs>
    </Dialog>
  );
}
