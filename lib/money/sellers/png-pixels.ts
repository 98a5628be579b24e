import { inflateSync } from 'node:zlib';

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Whether the pixels of a PNG are all there. What draws papers unpacks them outside any promise: a picture that is broken
 * there would end the process.
 */
export function hasAllPixels(png: Uint8Array): boolean {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth = 0, colour = 0, , , interlaced = 0] = bytes.subarray(24, 29);
  const samples = channels[colour];
  if (samples === undefined || depth > 8 || interlaced !== 0) return false;
  const expected = (1 + Math.ceil((width * samples * depth) / 8)) * height;
  try {
    return inflateSync(packed(bytes), { maxOutputLength: expected + 1 }).length === expected;
  } catch {
    return false;
  }
}

function packed(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}
