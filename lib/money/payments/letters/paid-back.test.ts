import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { paidBack } from './paid-back';

saysInEveryLanguage(paidBack, {
  brand: 'Domovoi',
  reader: 'A. Ivanov',
  amount: money(199_00, 'RUB'),
  note: 'Paid twice',
  url: 'https://panel.example/x',
});
