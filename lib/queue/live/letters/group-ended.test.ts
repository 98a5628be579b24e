import { saysInEveryLanguage } from '@/testing/letters';
import { groupEnded } from './group-ended';

saysInEveryLanguage(groupEnded, {
  done: 5,
  refused: 1,
  cancelled: 2,
  total: 8,
  name: '12',
  reader: 'A. Ivanov',
  url: 'https://panel.example/x',
});
