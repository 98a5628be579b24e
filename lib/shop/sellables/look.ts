import 'server-only';
import type { Line } from '@/lib/money/sales/sellable';
import type { CheckOptions } from '@/lib/registrar/account/availability';
import { linesByKind } from './prices';
import { sellableIn } from './table';

/** Asks the registrar what lines of whatever kinds are now, outside of every transaction. */
export async function lookAt(lines: readonly Pick<Line, 'kind' | 'subject'>[], options: CheckOptions): Promise<void> {
  const byKind = [...linesByKind(lines)];
  await Promise.all(
    byKind.map(([kind, ofKind]) =>
      sellableIn({ kind }).look(
        ofKind.map(({ subject }) => subject),
        options,
      ),
    ),
  );
}
