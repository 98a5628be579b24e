import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { paperSent } from './paper-sent';

saysInEveryLanguage(paperSent, {
  brand: 'Domovoi',
  reader: 'A. Ivanov',
  kind: 'act',
  number: 12,
  dated: new Date('2026-10-31T00:00:00Z'),
  seller: 'ООО «Пример»',
  total: money(519_900, 'RUB'),
  url: 'https://panel.example/x',
});
