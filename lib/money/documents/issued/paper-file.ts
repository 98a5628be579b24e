import 'server-only';
import type { Tx } from '@/lib/base/db/client';
import type { Paper } from '@/lib/money/papers/paper';
import { paperPdf } from '@/lib/money/papers/paper-pdf';
import { pictureBytes } from '@/lib/money/sellers/pictures';

export type PaperFile = { readonly name: string; readonly bytes: Uint8Array };

/** A paper as a PDF, with the pictures that it was issued with. */
export async function paperFile(tx: Tx, paper: Paper): Promise<PaperFile> {
  const picture = (id: string | null) => (id === null ? null : pictureBytes(tx, id));
  const [signature, stamp] = await Promise.all([picture(paper.signatureId), picture(paper.stampId)]);
  const bytes = await paperPdf(paper, { signature, stamp });
  return { name: fileName(paper), bytes };
}

/** "act-2026-12.pdf" */
export const fileName = ({ kind, number, dated }: Pick<Paper, 'kind' | 'number' | 'dated'>): string =>
  `${kind.replaceAll('_', '-')}-${dated.slice(0, 4)}-${number}.pdf`;
