import { saysInEveryLanguage } from '@/testing/letters';
import { registered } from './registered';

saysInEveryLanguage(registered, { name: 'пример.рф', reader: 'A. Ivanov', url: 'https://panel.example/x' });
