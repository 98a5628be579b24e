import 'server-only';
import { encodeQR } from 'qr';

export type QrCode = { readonly size: number; readonly path: string };

/** A QR code as one SVG path: a unit square for each dark cell, with the quiet zone that scanners need. */
export function qrCode(text: string): QrCode {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size: rows.length, path };
}
