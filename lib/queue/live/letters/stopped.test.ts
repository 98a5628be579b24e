import { saysInEveryLanguage } from '@/testing/letters';
import { stopped } from './stopped';

saysInEveryLanguage(stopped, { name: 'пример.рф', reader: 'A. Ivanov', url: 'https://panel.example/x' });
