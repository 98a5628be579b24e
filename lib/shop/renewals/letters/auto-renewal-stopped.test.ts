import { saysInEveryLanguage } from '@/testing/letters';
import { autoRenewalStopped } from './auto-renewal-stopped';

saysInEveryLanguage(autoRenewalStopped, {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  count: 2,
  names: [{ name: 'пример.рф', endsOn: new Date('2027-01-15') }],
  url: 'https://panel.example/x',
});
