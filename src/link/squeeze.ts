/** Bytes handed to the decompressor at a time: of a bomb, so much comes out before the limit is looked at again. */
const slice = 256;

/** Compresses as raw deflate (RFC 1951). */
export async function squeeze(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Reads raw deflate, and stops where more than `most` bytes come out of it.
 * @returns `huge` for more, `broken` for what is no raw deflate or ends early
 */
export async function unsqueeze(bytes: Uint8Array, most: number): Promise<Uint8Array | 'huge' | 'broken'> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // What goes wrong in the writing goes wrong in the reading too, and is told there.
  const writing = feed(writer, bytes).catch(() => undefined);
  writer.closed.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) {
        await Promise.allSettled([reader.cancel(), writer.abort()]);
        return 'huge';
      }
      chunks.push(value);
    }
    await writing;
  } catch {
    return 'broken';
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; at += slice) {
    await writer.ready;
    await writer.write(bytes.slice(at, at + slice));
  }
  await writer.close();
}
