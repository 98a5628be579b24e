import { saysInEveryLanguage } from '@/testing/letters';
import { transferNeedsYou } from './transfer-needs-you';

const facts = { name: 'пример.рф', reader: 'A. Ivanov', url: 'https://panel.example/x' };

saysInEveryLanguage(transferNeedsYou, { ...facts, status: 'pendingConfirmation' });
saysInEveryLanguage(transferNeedsYou, { ...facts, status: 'authinfoError' });
saysInEveryLanguage(transferNeedsYou, { ...facts, status: 'clientTransferProhibited' });
saysInEveryLanguage(transferNeedsYou, { ...facts, status: 'transferProhibited' });
