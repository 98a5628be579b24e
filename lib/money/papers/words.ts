import 'server-only';
import type { BuyerDetails } from '@/lib/money/buyers/schema';
import type { SellerDetails } from '@/lib/money/sellers/schema';
import { toDecimal, money } from '@/lib/base/values/money';

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const;

/** "3 февраля 2026 г." */
export function russianDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year} г.`;
}

/** "03.02.2026" */
export const shortDate = (day: string): string => day.split('-').toReversed().join('.');

/** "1 234,50", with a real minus. */
export function russianSum(minor: number): string {
  const [whole = '', cents = ''] = toDecimal(money(Math.abs(minor), 'RUB')).split('.');
  return `${minor < 0 ? '−' : ''}${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')},${cents}`;
}

export const rateWords = (rate: number | null): string => (rate === null ? 'без НДС' : `${rate}%`);

/** Whoever is a side of a paper, in one line. */
export function partyWords({ name, inn, kpp, address }: SellerDetails | BuyerDetails): string {
  return [name, inn && `ИНН ${inn}`, kpp && `КПП ${kpp}`, address].filter((part) => part !== '').join(', ');
}

/** "ИНН/КПП" of a form. */
export const innAndKpp = ({ inn, kpp }: Pick<SellerDetails, 'inn' | 'kpp'>): string =>
  kpp === '' ? inn : `${inn}/${kpp}`;
