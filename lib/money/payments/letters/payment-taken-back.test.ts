import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { paymentTakenBack } from './payment-taken-back';

saysInEveryLanguage(paymentTakenBack, {
  brand: 'Domovoi',
  reader: 'A. Ivanov',
  amount: money(199_00, 'RUB'),
  url: 'https://panel.example/x',
});
