import { saysInEveryLanguage } from '@/testing/letters';
import { transferStarted } from './transfer-started';

const facts = { name: 'пример.рф', reader: 'A. Ivanov', url: 'https://panel.example/x' };

saysInEveryLanguage(transferStarted, facts);
