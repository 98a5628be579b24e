import { saysInEveryLanguage } from '@/testing/letters';
import { bidLost } from './bid-lost';

const facts = { name: 'пример.рф', reader: 'A. Ivanov', url: 'https://panel.example/x' };

for (const held of ['yes', 'no']) saysInEveryLanguage(bidLost, { ...facts, held });
