type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Ctrl-K or Cmd-K, also where the key K types another alphabet: л on a Russian keyboard. */
export function opensPalette({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean {
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return false;
  const typesLatin = /^[a-z]$/i.test(key);
  return typesLatin ? key.toLowerCase() === 'k' : code === 'KeyK';
}
