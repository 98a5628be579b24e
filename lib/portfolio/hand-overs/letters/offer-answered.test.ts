import { saysInEveryLanguage } from '@/testing/letters';
import { offerAnswered } from './offer-answered';

const facts = { name: 'пример.рф', reader: 'A. Ivanov', receiver: 'boris@example.net', url: 'https://panel.example/x' };

saysInEveryLanguage(offerAnswered, { ...facts, answer: 'accepted' });
saysInEveryLanguage(offerAnswered, { ...facts, answer: 'refused' });
