import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { chargedBack } from './charged-back';

saysInEveryLanguage(chargedBack, {
  brand: 'Domovoi',
  reader: 'A. Ivanov',
  amount: money(199_00, 'RUB'),
  name: 'Pavel Payer',
  reason: 'fraudulent',
  url: 'https://panel.example/x',
});
