import { crc32 } from 'node:zlib';
import { fail, ok, type Result } from '@/lib/base/values/result';
import type { NotAPicture, Picture } from './picture';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What draws the picture; texts, dates, places and animations are left out. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Of a side: a picture of more would hold up the browsers of all visitors. */
const mostPixels = 2048;

type Chunk = { readonly name: string; readonly data: Buffer; readonly whole: Buffer };

/** A PNG picture without anything but the picture. */
export function readPng(bytes: Buffer): Result<Picture, NotAPicture> {
  const chunks = bytes.subarray(0, 8).equals(signature) ? chunksOf(bytes) : null;
  const head = chunks?.[0];
  const isWhole = chunks?.at(-1)?.name === 'IEND' && chunks.some(({ name }) => name === 'IDAT');
  if (!chunks || head?.name !== 'IHDR' || head.data.length !== 13 || !isWhole) return fail({ code: 'notAPicture' });
  const [width, height] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4)];
  if (width < 1 || height < 1) return fail({ code: 'notAPicture' });
  if (width > mostPixels || height > mostPixels) return fail({ code: 'tooManyPixels' });
  const parts = chunks.filter(({ name }) => kept.has(name)).map(({ whole }) => whole);
  return ok({ type: 'image/png', bytes: Buffer.concat([signature, ...parts]), width, height });
}

/** The chunks up to the end of the picture; null where one is not what it says. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    const name = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ name, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (name === 'IEND') return chunks;
    at = end;
  }
  return null;
}
