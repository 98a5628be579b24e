import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { moneyReturned } from './money-returned';

saysInEveryLanguage(moneyReturned, {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  amount: money(199_00, 'RUB'),
  url: 'https://panel.example/x',
});
