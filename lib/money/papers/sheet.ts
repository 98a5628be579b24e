import 'server-only';
import { join } from 'node:path';
import Pdf from 'pdfkit';

const fonts = join(process.cwd(), 'node_modules/@expo-google-fonts/pt-sans');

export type Align = 'left' | 'right' | 'center';

type Box = { readonly x: number; readonly y: number; readonly width: number };

type TextLook = { readonly size?: number; readonly bold?: boolean; readonly align?: Align; readonly colour?: string };

/** Points of an inch (1/72): margins of every sheet. */
export const margin = 36;

/** Pages of paper: what is drawn lies where it is put, from the upper left corner, in points. */
export type Sheet = {
  readonly width: number;
  readonly bottom: number;
  /** Draws a text; the point below it. */
  readonly text: (text: string, box: Box, look?: TextLook) => number;
  readonly heightOf: (text: string, width: number, look?: TextLook) => number;
  readonly line: (from: readonly [number, number], to: readonly [number, number], thick?: number) => void;
  readonly frame: (x: number, y: number, width: number, height: number) => void;
  readonly fill: (x: number, y: number, width: number, height: number) => void;
  readonly picture: (png: Uint8Array, box: Box & { readonly height: number }) => void;
  /** The upper edge of a new page. */
  readonly nextPage: () => number;
};

type Wanted = { readonly title: string; readonly author: string; readonly layout: 'portrait' | 'landscape' };

/** Draws a paper of A4 pages; its bytes. */
export function drawn({ title, author, layout }: Wanted, draw: (sheet: Sheet) => void): Promise<Uint8Array> {
  const doc = new Pdf({
    size: 'A4',
    layout,
    margin: 0,
    bufferPages: true,
    font: join(fonts, '400Regular/PTSans_400Regular.ttf'),
    info: { Title: title, Author: author },
  });
  doc.registerFont('regular', join(fonts, '400Regular/PTSans_400Regular.ttf'));
  doc.registerFont('bold', join(fonts, '700Bold/PTSans_700Bold.ttf'));
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  draw(sheetOf(doc));
  numberPages(doc, title);
  doc.end();
  return bytes;
}

function sheetOf(doc: PDFKit.PDFDocument): Sheet {
  const look = ({ size = 9, bold = false, colour = '#000' }: TextLook = {}) =>
    doc
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(colour);
  // Papers repeat themselves, and breaking a text into lines is most of the work.
  const known = new Map<string, number>();
  const heightOf: Sheet['heightOf'] = (text, width, wanted) => {
    const key = JSON.stringify([text, width, wanted?.size, wanted?.bold]);
    const height = known.get(key) ?? look(wanted).heightOfString(text, { width });
    known.set(key, height);
    return height;
  };
  return {
    width: doc.page.width - 2 * margin,
    bottom: doc.page.height - margin - 10,
    heightOf,
    text: (text, { x, y, width }, wanted) => {
      const height = heightOf(text, width, wanted);
      look(wanted).text(text, x, y, { width, align: wanted?.align ?? 'left', height: height + 1 });
      return y + height;
    },
    line: ([x, y], [toX, toY], thick = 0.6) => void doc.lineWidth(thick).moveTo(x, y).lineTo(toX, toY).stroke('#000'),
    frame: (x, y, width, height) => void doc.lineWidth(0.6).rect(x, y, width, height).stroke('#000'),
    fill: (x, y, width, height) => void doc.rect(x, y, width, height).fill('#000'),
    picture: (png, { x, y, width, height }) =>
      void doc.image(Buffer.from(png), x, y, { fit: [width, height], align: 'center', valign: 'center' }),
    nextPage: () => {
      doc.addPage();
      return margin;
    },
  };
}

/** Of several pages, each says which it is and of what. */
function numberPages(doc: PDFKit.PDFDocument, title: string): void {
  const { count } = doc.bufferedPageRange();
  if (count === 1) return;
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    const text = `${title} · ${page + 1} / ${count}`;
    const place = { width: doc.page.width - 2 * margin, align: 'right', lineBreak: false } as const;
    doc
      .font('regular')
      .fontSize(7)
      .fillColor('#555')
      .text(text, margin, doc.page.height - margin, place);
  }
}
