import { money } from '@/lib/base/values/money';
import { saysInEveryLanguage } from '@/testing/letters';
import { notCharged } from './not-charged';

saysInEveryLanguage(notCharged, {
  brand: 'Domovoi',
  reader: 'A. Ivanov',
  title: 'Bank card *4477',
  amount: money(199_00, 'RUB'),
  url: 'https://panel.example/x',
});
