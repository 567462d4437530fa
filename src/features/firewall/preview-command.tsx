import { PREVIEW_COMMAND, PREVIEW_HELP } from '~/domain/same-by-cli';
import { ToolText } from './tool-text';

/** What the CLI needs before any command for Dedicated Resources. */
export function PreviewCommand() {
  return (
    <ToolText
      name="preview command"
      text={PREVIEW_COMMAND.join(' ')}
      title="Turn on the preview commands"
      help={PREVIEW_HELP}
    />
  );
}
