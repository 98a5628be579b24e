import { saysInEveryLanguage } from '@/testing/letters';
import { domainOffered } from './domain-offered';

saysInEveryLanguage(domainOffered, {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  giver: 'anna@example.net',
  until: new Date('2026-12-14T09:00:00Z'),
  url: 'https://panel.example/x',
});
