import { useQuery } from '@tanstack/react-query';
import { databaseDetailsQuery } from '~/api/databases';
import { aliasName } from '~/domain/connection-string';
import type { DatabaseRef } from '~/domain/database';
import { PREVIEW } from '~/domain/cli';
import { exportStringCommand, printStringCommand } from '~/domain/cli-connect';
import { LOCAL_HOST, LOCAL_PORT } from '~/domain/tunnel';
import { ToolText } from '~/ui/tool-text';

/** Commands of Scalingo's CLI that give the connection string. */
export function ConnectCommands({ database }: { database: DatabaseRef }) {
  // Asks for nothing: the block does.
  const { data } = useQuery({ ...databaseDetailsQuery(database), enabled: false });
  const exporting = exportStringCommand(database);
  const help = [
    'It prints the password too, which stays in the terminal’s scrollback.',
    otherWayText(database),
  ];
  if (!exporting) {
    help.push(
      `The app ${database.appName} has several ${database.technology} databases: this finds the variable by the host.`,
    );
    if (!data?.endpoint) help.push('Put that in the place of HOST.');
  }
  return (
    <>
      {database.model === 'dedicated' && <ToolText {...PREVIEW} />}
      <ToolText
        name="command to show it"
        text={printStringCommand(database, data?.endpoint ?? null).join(' ')}
        title="Show the connection string"
        help={help.join(' ')}
      />
      {exporting && (
        <ToolText
          name="command to export it"
          text={exporting.join(' ')}
          title="Put it into an environment variable"
          help={
            <>
              It prints nothing. Programs that the shell starts find it in{' '}
              <code>{aliasName(database.engine)}</code>. If you are not logged in, run{' '}
              <code className="whitespace-nowrap">scalingo login</code> first.
            </>
          }
        />
      )}
    </>
  );
}

/** Where the string leads to, or how to go through the tunnel with it. */
function otherWayText({ model, engine }: DatabaseRef): string {
  if (model === 'dedicated') return 'The string leads to the public endpoint.';
  return engine === 'mongodb'
    ? 'For the tunnel, use the string in Connect: it has other options.'
    : `Through the tunnel, put ${LOCAL_HOST}:${LOCAL_PORT} in the place of its host and port.`;
}
