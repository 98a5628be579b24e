import { expect, test } from 'vitest';
import { decodeQR } from 'qr/decode.js';
import { qrCode } from './qr-code';

test('a scanner reads from the drawn code what was put into it', () => {
  const text = 'otpauth://totp/Domovoi:anna%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Domovoi';
  expect(decodeQR(picture(qrCode(text)))).toBe(text);
});

function picture({ size, path }: { readonly size: number; readonly path: string }) {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      for (let dx = 0; dx < scale; dx += 1) {
        const at = ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width, height: width, data };
}
