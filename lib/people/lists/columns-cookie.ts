import 'server-only';
import { cookies } from 'next/headers';
import { preferenceMaxAgeSeconds } from '@/lib/base/i18n/locales';
import { chosenColumns, type ChosenColumns, type ListName } from '@/lib/people/lists/schema';

const cookie = 'columns';

/** What this browser chose so far, list by list. */
export async function readColumns(): Promise<ChosenColumns> {
  return read((await cookies()).get(cookie)?.value);
}

/** Keeps them for this list, whatever was chosen for others. */
export async function writeColumns(list: ListName, columns: readonly string[]): Promise<void> {
  const jar = await cookies();
  const chosen = { ...read(jar.get(cookie)?.value), [list]: columns };
  jar.set(cookie, JSON.stringify(chosen), {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    maxAge: preferenceMaxAgeSeconds,
  });
}

/** What nobody can read is no choice. */
function read(text: string | undefined): ChosenColumns {
  try {
    return chosenColumns.parse(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
