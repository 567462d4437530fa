import { useState } from 'react';
import { useIsLimited } from '~/api/role';
import { sharesVariable } from '~/domain/connection-string';
import { isTlsWanted, requiringTls } from '~/domain/connection-tls';
import type { DatabaseDetails, DatabaseRef, FeatureState } from '~/domain/database';
import { LOCAL_HOST, LOCAL_PORT, sshCommand, throughTunnel, tunnelCommand } from '~/domain/tunnel';
import { CodeLine } from '~/ui/code-line';
import { StepNumber } from '~/ui/step-number';
import { Tabs } from '~/ui/tabs';
import { ConnectionString } from './connection-string';
import type { SecretString } from './use-secret';
import type { StringChoices } from './use-string-choices';

type Tool = 'cli' | 'ssh';

const TOOLS: readonly { readonly value: Tool; readonly name: string }[] = [
  { value: 'cli', name: 'Scalingo CLI' },
  { value: 'ssh', name: 'OpenSSH' },
];

type TunnelStepsProps = {
  database: DatabaseRef;
  details: DatabaseDetails | undefined;
  secret: SecretString;
  choices: StringChoices;
  forceTls: FeatureState | undefined;
};

/** The two steps of the encrypted tunnel: open it, then connect to its near end. */
export function TunnelSteps({ details, ...shared }: TunnelStepsProps) {
  const { database, forceTls } = shared;
  const [chosen, setTool] = useState<Tool | null>(null);
  const isLimited = useIsLimited(database);
  const isCliUnsure = sharesVariable(database);
  // The CLI reads the app's variables first.
  const usual = isLimited ? 'ssh' : 'cli';
  const tool = isCliUnsure ? 'ssh' : (chosen ?? usual);
  const endpoint = details?.endpoint ?? null;
  const isPartial = tool === 'ssh' && !(endpoint?.host && endpoint.port);
  const step = (
    <p className="flex items-center gap-2 font-medium">
      <StepNumber>{1}</StepNumber>
      <span>
        <span className="sr-only">Step 1: </span>Open the tunnel
      </span>
    </p>
  );
  return (
    <>
      <div className="px-4 pt-5 tablet:px-6">
        <Tabs
          label="Tool for the tunnel"
          look="small"
          rowClassName="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2"
          isAsideFirst
          tabs={isCliUnsure ? TOOLS.slice(1) : TOOLS}
          value={tool}
          onChange={setTool}
          aside={step}
        >
          {isCliUnsure && <div className="mb-2">{step}</div>}
          <CodeLine
            name="tunnel command"
            text={tool === 'cli' ? tunnelCommand(database, endpoint) : sshCommand(database, endpoint)}
          />
          {tool === 'cli' && isLimited && (
            <p className="mt-2 text-help text-text-2">
              Scalingo’s CLI needs the password too, which your role can’t read: use OpenSSH.
            </p>
          )}
          <p className="mt-2 text-help text-text-3">
            It needs an SSH key that your Scalingo account knows. Leave the tunnel open.
            {tool === 'cli' && ` If it prints another port than ${LOCAL_PORT}, use that one.`}
          </p>
          {database.engine === 'mongodb' && (
            <p className="mt-2 text-help text-text-3">
              With a replica set, the tunnel reaches one member, which may be read-only.
            </p>
          )}
          {isPartial && (
            <p className="mt-2 text-help text-text-3">
              The host and port are in the connection string, under Direct access.
            </p>
          )}
        </Tabs>
      </div>
      <ConnectionString
        {...shared}
        heading={
          <span className="flex gap-2">
            <StepNumber>{2}</StepNumber>
            <span className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium">
                <span className="sr-only">Step 2: </span>Connect to <code>127.0.0.1:{LOCAL_PORT}</code>
              </span>
              <span className="text-help text-text-3">Connection string</span>
            </span>
          </span>
        }
        endpoint={endpoint}
        elsewhere={{ host: LOCAL_HOST, port: LOCAL_PORT }}
        route={(parts) => throughTunnel(isTlsWanted(database.engine, forceTls) ? requiringTls(parts) : parts)}
      />
    </>
  );
}
