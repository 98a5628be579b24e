import { saysInEveryLanguage } from '@/testing/letters';
import { transferDone } from './transfer-done';

const facts = { name: 'пример.рф', reader: 'A. Ivanov', url: 'https://panel.example/x' };

saysInEveryLanguage(transferDone, facts);
