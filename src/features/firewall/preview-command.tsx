import { PREVIEW_COMMAND } from '~/domain/same-by-cli';
import { ToolText } from './tool-text';

/** What the CLI needs before any command for Dedicated Resources. */
export function PreviewCommand() {
  return (
    <ToolText
      name="preview command"
      text={PREVIEW_COMMAND.join(' ')}
      title="Turn on the preview commands"
      help="Commands for Dedicated Resources are a preview. Once in each shell."
    />
  );
}
