/** The words that a segment's code asks for in the browser, in one language; made by scripts/build/client-words.ts. */
declare module '@/generated/client-words/*.json' {
  import type { Words } from '@/lib/base/i18n/picked';

  const words: Words;
  export default words;
}
