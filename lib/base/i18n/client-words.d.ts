/** The keys of the messages that a segment's code asks for in the browser; made by scripts/build/client-words.ts. */
declare module '@/generated/client-words.json' {
  const keys: Readonly<Record<'root' | 'shop' | 'account' | 'admin', readonly string[]>>;
  export default keys;
}
