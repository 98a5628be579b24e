export { default as words } from '@/generated/client-words/admin.ru.json';
