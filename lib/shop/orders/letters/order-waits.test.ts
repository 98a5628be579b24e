import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { orderWaits } from './order-waits';

saysInEveryLanguage(orderWaits, {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  more: 2,
  amount: money(199_00, 'RUB'),
  url: 'https://panel.example/x',
});
