import { saysInEveryLanguage } from '@/testing/letters';
import { transferFailed } from './transfer-failed';

const facts = { name: 'пример.рф', reader: 'A. Ivanov', url: 'https://panel.example/x' };

saysInEveryLanguage(transferFailed, facts);
