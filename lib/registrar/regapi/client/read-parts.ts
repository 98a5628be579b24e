import type { z } from 'zod';
import type { RegapiFunction } from '../declare';
import type { Mask } from './mask';
import { readRows } from './read-answer';
import { rowsApart, type RowsApart } from './rows-apart';
import { notUnderstood, pieceOf, settle, type Settled } from './settle';
import type { Delivery, Sink } from './transport';

/** How an answer is read whose caller takes it part by part. */
export type PartReading = { readonly sink: Sink | undefined; settle(delivery: Delivery): Promise<Settled> };

type Reading = {
  readonly declaration: RegapiFunction;
  readonly mask: Mask;
  readonly isForgiving: boolean;
  readonly onPart: (answer: unknown) => void;
};

/**
 * Hands the parts of an answer on while it arrives, and at its end what is left of it; a short one is one part. Only
 * where the outcome is `done` were they parts of a valid answer.
 */
export function readInParts({ declaration, mask, isForgiving, onPart }: Reading): PartReading {
  const list = declaration.believes?.list ?? declaration.list;
  let failure: z.ZodError | null = null;
  const sink: RowsApart | undefined =
    list === null
      ? undefined
      : rowsApart(list, (rows, text) => {
          if (failure) return;
          const clean = mask.isIn(text) ? mask.answer(rows) : rows;
          const parsed = readRows(declaration, { [list]: clean }, isForgiving);
          if (parsed.success) onPart(parsed.data);
          else failure = parsed.error;
        });
  return {
    sink,
    async settle(delivery) {
      const settled = await settle(declaration, delivery, mask, isForgiving);
      if (settled.outcome.kind !== 'done') return settled;
      const end = sink?.isApart()
        ? { ...settled.end, response: { ...pieceOf(mask, sink.head()), length: sink.length() } }
        : settled.end;
      if (failure) return { outcome: notUnderstood(failure, mask), end };
      onPart(settled.outcome.answer);
      return { outcome: settled.outcome, end };
    },
  };
}
