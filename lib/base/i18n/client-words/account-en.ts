export { default as words } from '@/generated/client-words/account.en.json';
