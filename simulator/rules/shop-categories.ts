interface Category {
  readonly name: string;
  readonly subcategories: Readonly<Record<number, string>>;
}

/** What lots are sorted by: each lot stands in one to three of the subcategories. */
export const SHOP_CATEGORIES: readonly Category[] = [
  {
    name: 'Культура и искусство',
    subcategories: {
      1: 'Архитектура',
      2: 'Балет и танцы',
      3: 'Библиотеки',
      4: 'Видео',
      5: 'Дизайн',
      6: 'Изобразительное искусство',
      10: 'Кино',
      12: 'Литература',
      14: 'Музыка',
      16: 'Театр',
      18: 'Фотография',
    },
  },
  {
    name: 'Бизнес',
    subcategories: {
      32: 'Бухгалтерское дело',
      34: 'Горное дело и бурение',
      36: 'Доставка и перевозки',
      38: 'Недвижимость',
      40: 'Издательство и полиграфия',
      42: 'Реклама и маркетинг',
      44: 'Строительство',
      46: 'Финансы и кредит',
      48: 'Юридические услуги',
    },
  },
  {
    name: 'Компьютеры',
    subcategories: {
      76: 'Безопасность, вирусы, антивирусы',
      77: 'Бытовая автоматизация',
      79: 'Графика',
      81: 'Игры',
      83: 'Интернет',
      85: 'Программы',
      87: 'Хостинг',
    },
  },
  {
    name: 'Дом и семья',
    subcategories: { 101: 'Дети', 103: 'Домашние животные', 105: 'Кулинария', 107: 'Мебель', 109: 'Сад и огород' },
  },
  {
    name: 'Отдых и туризм',
    subcategories: { 121: 'Гостиницы', 123: 'Путешествия', 125: 'Спорт', 127: 'Рыбалка и охота' },
  },
];

/** Tags that are suggested while lots have none of their own. */
export const COMMON_TAGS: readonly string[] = [
  'бизнес',
  'интернет',
  'авто',
  'бренд',
  'туризм',
  'магазин',
  'недвижимость',
  'игры',
  'медицина',
  'строительство',
  'музыка',
  'мода',
  'спорт',
  'финансы',
  'дети',
];

const IDS = new Set(SHOP_CATEGORIES.flatMap(({ subcategories }) => Object.keys(subcategories).map(Number)));

export function isShopCategory(id: number): boolean {
  return IDS.has(id);
}
