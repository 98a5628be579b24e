import { saysInEveryLanguage } from '@/testing/letters';
import { groupNeedsAttention } from './group-needs-attention';

saysInEveryLanguage(groupNeedsAttention, {
  refused: 3,
  total: 8,
  name: 'ООО «Ромашка»',
  reader: 'A. Ivanov',
  url: 'https://panel.example/x',
});
