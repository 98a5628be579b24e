import { dateOfDay } from '@/lib/base/values/day';
import type { RenewalWindow } from '@/lib/portfolio/domains/renewal/renewal-window';

type PointKey = 'opens' | 'today' | 'ends' | 'lost';

/** `past`: gone by; `closed`: not yet to be renewed; `open`: to be renewed; `late`: after the end. */
export type Stretch = 'past' | 'closed' | 'open' | 'late';

export type Track = {
  /** In their order. */
  readonly points: readonly { readonly key: PointKey; readonly day: string }[];
  /** What lies between each point and the next. */
  readonly stretches: readonly { readonly kind: Stretch; readonly days: number }[];
};

/** The days around the end of a term with today among them; null once all of them are over. */
export function trackOf({ opensOn, endsOn, lostOn }: RenewalWindow, today: string): Track | null {
  const known = [
    { key: 'opens' as const, day: opensOn },
    { key: 'today' as const, day: today },
    { key: 'ends' as const, day: endsOn },
    { key: 'lost' as const, day: lostOn },
  ];
  const points = known
    .flatMap(({ key, day }) => (day === null ? [] : [{ key, day }]))
    .toSorted((one, other) => one.day.localeCompare(other.day));
  const last = points.at(-1);
  if (points.length < 2 || !last || last.key === 'today') return null;
  const stretches = points.slice(1).map((point, index) => {
    const from = points[index]?.day ?? point.day;
    return { kind: stretchOf({ from, to: point.day }, { opensOn, endsOn }, today), days: daysBetween(from, point.day) };
  });
  return { points, stretches };
}

function stretchOf(
  { from, to }: { readonly from: string; readonly to: string },
  { opensOn, endsOn }: Pick<RenewalWindow, 'opensOn' | 'endsOn'>,
  today: string,
): Stretch {
  if (from >= endsOn) return 'late';
  if (to <= today) return 'past';
  return opensOn !== null && from < opensOn ? 'closed' : 'open';
}

function daysBetween(from: string, to: string): number {
  const [begin, end] = [from, to].map((day) => dateOfDay(day)?.getTime() ?? 0);
  return Math.round(((end ?? 0) - (begin ?? 0)) / 86_400_000);
}
