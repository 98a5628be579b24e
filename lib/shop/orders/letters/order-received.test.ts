import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { orderReceived } from './order-received';

saysInEveryLanguage(orderReceived, {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  number: '1042',
  more: 2,
  left: 0,
  lines: [{ name: 'пример.рф', price: money(199_00, 'RUB'), renewal: money(249_00, 'RUB') }],
  total: money(199_00, 'RUB'),
  url: 'https://panel.example/x',
});
