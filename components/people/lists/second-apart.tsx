import { DateTime } from '@/components/ui/date-time';

type SecondApartProps = {
  readonly at: Date;
  /** Which of those that are said alike within that second; absent of the first. */
  readonly place: number | undefined;
};

/** What tells rows of one name apart for whoever hears their links: the second, and within one their number. */
export function SecondApart({ at, place }: SecondApartProps) {
  return (
    <>
      <DateTime value={at} as="second" />
      {place !== undefined && ` (${place})`}
    </>
  );
}
