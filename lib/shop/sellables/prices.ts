import 'server-only';
import type { Line, Prices } from '@/lib/money/sales/sellable';
import type { Tx } from '@/lib/base/db/client';
import type { CustomerId } from '@/lib/base/values/ids';
import { sellableIn } from './table';

/** What was asked about just now, on Pay, is known from then. */
export const justNowMs = 20_000;

/** Prices of lines of whatever kinds for whoever buys: what is known of each kind is read once. */
export async function pricesOf(
  tx: Tx,
  lines: readonly Line[],
  withinMs: number,
  buyer: CustomerId | null,
): Promise<Prices> {
  const byKind = new Map<string, Prices>();
  for (const [kind, ofKind] of linesByKind(lines))
    byKind.set(kind, await sellableIn({ kind }).prices(tx, ofKind, withinMs, buyer));
  const pricesIn = ({ kind }: Line): Prices => {
    const prices = byKind.get(kind);
    if (!prices) throw new TypeError(`no line of the kind ${kind} was asked about`);
    return prices;
  };
  return {
    now: (line) => pricesIn(line).now(line),
    likely: (line) => pricesIn(line).likely(line),
    periods: (line) => pricesIn(line).periods(line),
  };
}

/** Lines together with others of their kind. */
export function linesByKind<L extends Pick<Line, 'kind'>>(lines: readonly L[]): ReadonlyMap<string, readonly L[]> {
  const byKind = new Map<string, L[]>();
  for (const line of lines) byKind.set(line.kind, [...(byKind.get(line.kind) ?? []), line]);
  return byKind;
}
