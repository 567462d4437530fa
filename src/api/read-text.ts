import { ApiError } from './errors';

/** What an answer may hold, in characters: 10,000 firewall rules are 3 million. */
const LARGEST_ANSWER = 16_000_000;

/**
 * Reads an answer's body as UTF-8.
 * @throws ApiError of kind `contract` for a body without an end, as a broken proxy may send it: it would fill the memory
 */
export async function readText({ body, status }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > LARGEST_ANSWER) {
      // Closes the connection; whether that fails does not matter.
      reader.cancel().catch(() => undefined);
      throw new ApiError('contract', 'The answer is too large', { status });
    }
  }
}
