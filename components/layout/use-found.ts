import { useEffect, useState } from 'react';
import { readLive } from '@/components/ui/live-answer';
import type { FoundGroup } from '@/lib/shop/find/schema';
import { routes } from '@/lib/base/routes';

/** How long somebody has to pause before it is asked. */
const pauseMs = 120;

const schema = async () => (await import('@/lib/shop/find/schema')).foundGroups;

type Asked = {
  /** What was found last, also while something else is asked. */
  readonly groups: readonly FoundGroup[];
  /** What `groups` answer; null before the first answer. */
  readonly answers: string | null;
  readonly isLost: boolean;
};

/** What the panel finds for a text: asked once its typing rests, the last question alone counts. */
export function useFound(text: string): Asked {
  const [asked, setAsked] = useState<Asked>({ groups: [], answers: null, isLost: false });
  useEffect(() => {
    const question = new AbortController();
    const timer = setTimeout(() => void ask(), text === '' ? 0 : pauseMs);
    return () => {
      clearTimeout(timer);
      question.abort();
    };

    async function ask(): Promise<void> {
      try {
        const { groups } = await readLive(routes.api.find(text), schema, question.signal);
        setAsked({ groups, answers: text, isLost: false });
      } catch {
        if (!question.signal.aborted) setAsked({ groups: [], answers: text, isLost: true });
      }
    }
  }, [text]);
  return asked;
}
