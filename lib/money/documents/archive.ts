import 'server-only';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/base/db/client';
import { dateOfDay, dayOf } from '@/lib/base/values/day';
import { fail, ok, type Result } from '@/lib/base/values/result';
import { sellerDetails } from '@/lib/money/sellers/schema';
import type { Actor } from '@/lib/people/access/actor';
import { rowsOf } from '@/lib/people/access/rows';
import { fileName, paperFile } from './issued/paper-file';
import { wholePaper } from './issued/read-paper';
import type { ArchiveInput } from './schema';

/** Papers of one archive: each is drawn while it is sent. */
export const mostInArchive = 1000;

export type Archive = { readonly name: string; readonly parts: AsyncIterator<Uint8Array> };

/**
 * The papers of some months as one ZIP, of this customer (of anybody, for staff): `2026-11/ООО Пример/act-2026-12.pdf`. One
 * is drawn at a time, as the one before was taken.
 */
export async function archiveOf(
  actor: Actor,
  wanted: ArchiveInput,
  most = mostInArchive,
): Promise<Result<Archive, 'none' | 'tooMany'>> {
  const where = conditions(actor, wanted);
  const rows = await db.document.findMany({
    where,
    orderBy: [{ dated: 'asc' }, { sellerId: 'asc' }, { kind: 'asc' }, { number: 'asc' }],
    take: most + 1,
    select: { id: true, kind: true, number: true, dated: true, seller: true },
  });
  if (rows.length === 0) return fail('none');
  if (rows.length > most) return fail('tooMany');
  const zip = new ZipFile();
  const taken = new Set<string>();
  for (const { id, kind, number, dated, seller } of rows) {
    const day = dayOf(dated);
    const folder = `${day.slice(0, 7)}/${folderName(sellerDetails.parse(seller).name)}`;
    const path = unused(taken, `${folder}/${fileName({ kind, number, dated: day })}`);
    // Compressed already.
    zip.addReadStreamLazy(path, { compress: false, mtime: dated }, (take) => {
      drawn(id).then(
        (stream) => take(null, stream),
        (error: unknown) => take(error, new Readable()),
      );
    });
  }
  // Whoever reads is told of an error of one paper: the file ends broken and not short.
  zip.on('error', (error) => zip.outputStream.emit('error', error));
  zip.end();
  const name = `documents-${wanted.from === wanted.to ? wanted.from : `${wanted.from}--${wanted.to}`}.zip`;
  return ok({ name, parts: bytesOf(zip.outputStream) });
}

async function drawn(id: string): Promise<Readable> {
  const paper = await wholePaper(db, { id });
  if (!paper) throw new Error(`document ${id} went away`);
  return Readable.from([Buffer.from((await paperFile(db, paper)).bytes)]);
}

async function* bytesOf(out: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const part of out) if (part instanceof Uint8Array) yield part;
}

function conditions(actor: Actor, { from, to, kind, seller }: ArchiveInput): Prisma.DocumentWhereInput {
  const [year = 0, month = 1] = to.split('-').map(Number);
  return {
    ...rowsOf(actor, 'customers.view'),
    dated: { gte: dateOfDay(`${from}-01`) ?? '', lt: new Date(Date.UTC(year, month, 1)) },
    ...(kind !== '' && { kind }),
    ...(seller !== '' && { sellerId: seller }),
  };
}

/** What any system takes for a folder. */
function folderName(name: string): string {
  return (
    name
      .replaceAll(/[\p{Cc}\\/:*?"<>|«»]/gu, '')
      .trimStart()
      .slice(0, 80)
      .replaceAll(/^[\s.]+|[\s.]+$/g, '') || '_'
  );
}

/** Two sellers of one name would write over one another. */
function unused(taken: Set<string>, path: string): string {
  let free = path;
  for (let count = 2; taken.has(free); count += 1) free = path.replace(/\.pdf$/, `-${count}.pdf`);
  taken.add(free);
  return free;
}
