import { incorrect } from '../refusal';

/** A theme of the ready-made sites (REG.API 11.5). */
export interface Theme {
  readonly name: string;
  readonly servtype: string;
  /** Plans that offer it. */
  readonly plans: readonly string[];
  readonly text: string;
}

type Row = readonly [name: string, plans: readonly string[], text: string];

const JOOMLA: readonly Row[] = [
  ['happy', ['corporate-0617'], 'Светлый сайт компании с отзывами и описанием услуг.'],
  ['melano', ['corporate-0617'], 'Строгий корпоративный сайт с баннером на главной странице.'],
  ['zone', ['corporate-0617'], 'Сайт компании, который подстраивается под размер экрана.'],
  ['market', ['eCommerce-0617'], 'Магазин с каталогом, корзиной и оплатой.'],
];

const WORDPRESS: readonly Row[] = [
  ['notebook', ['blog-0617'], 'Личный блог с рубриками и поиском.'],
  ['harbor', ['corporate-0617'], 'Сайт небольшой компании с картой и новостями.'],
  ['bazaar', ['eCommerce-0617'], 'Магазин с каталогом и скидками.'],
  ['counter', ['ecwid-0617'], 'Витрина для магазина Ecwid.'],
  ['gallery', ['portfolio-0617'], 'Портфолио с крупными снимками.'],
];

export const THEMES: readonly Theme[] = [...themes('srv_rs_joomla', JOOMLA), ...themes('srv_rs_wordpress', WORDPRESS)];

/** Refuses a theme that the plan of the ready-made site does not offer. */
export function checkTheme(servtype: string, params: Readonly<Record<string, string>>): void {
  const isKnown = THEMES.some(
    (theme) =>
      theme.servtype === servtype && theme.name === params['theme'] && theme.plans.includes(params['subtype'] ?? ''),
  );
  if (!isKnown) throw incorrect('theme', 'not a theme of this plan');
}

function themes(servtype: string, rows: readonly Row[]): readonly Theme[] {
  return rows.map(([name, plans, text]) => ({ name, servtype, plans, text }));
}
