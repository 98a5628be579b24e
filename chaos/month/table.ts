import { currencyOf, money, toDecimal } from '@/lib/base/values/money';
import type { MonthsBooks } from './books';

/** The month's books, as Markdown tables. */
export function tableOf({ lines, registrar, counts, broken }: MonthsBooks): string {
  const roubles = (minor: number) => toDecimal(money(minor, 'RUB'));
  const rows = lines.map(({ currency, orders, cost, margin, ...sums }) => {
    const written = [sums.sold, sums.captured, sums.refunded, sums.chargedBack, sums.owed, sums.wallets].map((minor) =>
      toDecimal(money(minor, currencyOf(currency))),
    );
    return `| ${[currency, orders, ...written, roubles(cost), roubles(margin)].join(' | ')} |`;
  });
  const { owed, charged, ourBalance, balance, started, refilled } = registrar;
  return [
    '',
    '| | orders | sold | captured | refunded | charged back | owed to us | in wallets | cost, RUB | margin, RUB |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows,
    '',
    '| registrar | ours | theirs |',
    '|---|--:|--:|',
    `| taken for orders | ${roubles(owed)} | ${roubles(charged)} |`,
    `| balance | ${roubles(ourBalance)} | ${roubles(balance)} |`,
    `| put in | | ${roubles(started + refilled)} |`,
    '',
    Object.entries(counts)
      .map(([what, count]) => `${what}: ${count}`)
      .join(', '),
    broken.length === 0 ? 'Every rule holds.' : `${broken.length} rules are broken.`,
  ].join('\n');
}
