import 'server-only';
import { gunzipSync } from 'node:zlib';

/** Bytes of a file of so many rows, at the most that are read. */
const mostBytes = 4_000_000;

/** The bytes that a browser packed (gzip, base64); null for what is none, or holds more than any sheet does. */
export function unpacked(packed: string): ArrayBuffer | null {
  try {
    const bytes = gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: mostBytes });
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  } catch {
    return null;
  }
}
