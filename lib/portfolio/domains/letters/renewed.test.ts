import { saysInEveryLanguage } from '@/testing/letters';
import { renewed } from './renewed';

saysInEveryLanguage(renewed, { name: 'пример.рф', reader: 'A. Ivanov', years: 2, url: 'https://panel.example/x' });
