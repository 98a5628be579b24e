import { saysInEveryLanguage } from '@/testing/letters';
import { needsAttention } from './needs-attention';

saysInEveryLanguage(needsAttention, {
  name: 'пример.рф',
  reader: 'A. Ivanov',
  refusal: 'PARAMETER_INCORRECT',
  url: 'https://panel.example/x',
});
