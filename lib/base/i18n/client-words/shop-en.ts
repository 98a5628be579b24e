export { default as words } from '@/generated/client-words/shop.en.json';
