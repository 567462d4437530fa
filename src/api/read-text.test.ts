import { describe, expect, it } from 'vitest';
import { readText } from './read-text';

const bytes = (text: string) => new TextEncoder().encode(text);

function streamed(...chunks: readonly Uint8Array<ArrayBuffer>[]): Response {
  return new Response(
    new ReadableStream({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    }),
  );
}

describe('readText', () => {
  it('reads a body whose characters are cut in two by the network', async () => {
    const euro = bytes('12 €');
    expect(await readText(streamed(euro.slice(0, 4), euro.slice(4)))).toBe('12 €');
  });

  it('reads an empty body, and none', async () => {
    expect(await readText(streamed())).toBe('');
    expect(await readText(new Response(null, { status: 204 }))).toBe('');
  });

  it('gives up a body without an end, and closes the connection', async () => {
    let isClosed = false;
    const million = bytes(' '.repeat(1_000_000));
    const endless = new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(million),
        cancel: () => {
          isClosed = true;
        },
      }),
    );
    await expect(readText(endless)).rejects.toMatchObject({ kind: 'contract', status: 200 });
    await expect.poll(() => isClosed).toBe(true);
  });

  it('fails as the body does', async () => {
    const failure = new TypeError('The connection was closed');
    const cut = new Response(new ReadableStream({ start: (controller) => controller.error(failure) }));
    await expect(readText(cut)).rejects.toBe(failure);
  });
});
