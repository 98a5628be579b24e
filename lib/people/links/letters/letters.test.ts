import { saysInEveryLanguage } from '@/testing/letters';
import { alreadyRegistered } from './already-registered';
import { emailChange } from './email-change';
import { emailChanged } from './email-changed';
import { emailTaken } from './email-taken';
import { passwordReset } from './password-reset';
import { signUp } from './sign-up';

const facts = { brand: 'Domovoi', support: 'help@panel.example', url: 'https://panel.example/x' };

for (const letter of [alreadyRegistered, emailChange, emailTaken, passwordReset, signUp]) {
  saysInEveryLanguage(letter, facts);
}
// To an address that is no longer theirs: whoever reads it is to write, not to sign in.
saysInEveryLanguage(emailChanged, facts, facts.support);
