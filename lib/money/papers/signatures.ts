import 'server-only';
import type { Pictures } from './pictures';
import { margin, type Sheet } from './sheet';

type Signer = { readonly title: string; readonly name: string; readonly signs: boolean };

/** Lines on which people sign, with the pictures that a seller has given for that; the point below them. */
export function drawSignatures(
  sheet: Sheet,
  { y, signers, pictures }: { readonly y: number; readonly signers: readonly Signer[]; readonly pictures: Pictures },
): number {
  const needed = signers.length * 34 + (pictures.stamp ? 80 : 20);
  let at = (y + needed > sheet.bottom ? sheet.nextPage() : y) + 18;
  const first = at;
  for (const { title, name, signs } of signers) {
    sheet.text(title, { x: margin, y: at, width: 130 }, { bold: true });
    sheet.line([margin + 135, at + 13], [margin + 265, at + 13]);
    sheet.text(name, { x: margin + 272, y: at, width: 160 });
    if (signs && pictures.signature)
      sheet.picture(pictures.signature, { x: margin + 140, y: at - 22, width: 120, height: 40 });
    at += 34;
  }
  // It lies over the signature, as a stamp does.
  if (pictures.stamp) sheet.picture(pictures.stamp, { x: margin + 110, y: first - 10, width: 110, height: 110 });
  return pictures.stamp ? Math.max(at, first + 100) : at;
}
