import type { IncomingMessage } from 'node:http';

/** Room for a list of 1000 objects with long contacts or many records. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** The whole body, or undefined when it is larger than anything the service takes or the caller went away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > MAX_BODY_BYTES) return undefined;
      chunks.push(bytes);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}
