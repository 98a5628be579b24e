import { getFormatter, getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Labelled } from '@/components/ui/labelled';
import { Select, type SelectOption } from '@/components/ui/select';
import { mostInArchive } from '@/lib/money/documents/archive';
import { documentKinds } from '@/lib/money/papers/schema';

type ArchiveCardProps = {
  /** Those of the papers, the latest first: "2026-10". */
  readonly months: readonly string[];
  /** Where the file is made. */
  readonly action: string;
  /** Why there was nothing to download; '' = nobody asked. */
  readonly problem: '' | 'none' | 'tooMany';
  /** Whose papers can be chosen, where that is asked. */
  readonly sellers?: readonly SelectOption[];
};

/** All papers of some months in one file. Nothing where there is none yet. */
export async function ArchiveCard({ months, action, problem, sellers = [] }: ArchiveCardProps) {
  const [t, words, format] = await Promise.all([
    getTranslations('documents.archive'),
    getTranslations('documents.kinds'),
    getFormatter(),
  ]);
  if (months.length === 0) return null;
  const options = months.map((value) => ({
    value,
    label: format.dateTime(new Date(`${value}-01T00:00:00Z`), { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  }));
  const kinds = documentKinds.map((value) => ({ value, label: words(value) }));
  return (
    <Card title={t('title')} note={t('note')} id="archive">
      <form action={action} aria-label={t('title')} className="flex flex-wrap items-end gap-3">
        <Labelled label={t('from')}>
          <Select name="from" options={options} defaultValue={months[0]} className="w-48 max-w-full" />
        </Labelled>
        <Labelled label={t('to')}>
          <Select name="to" options={options} defaultValue={months[0]} className="w-48 max-w-full" />
        </Labelled>
        <Labelled label={t('kind')}>
          <Select name="kind" options={kinds} placeholder={t('allKinds')} className="w-48 max-w-full" />
        </Labelled>
        {sellers.length > 1 && (
          <Labelled label={t('seller')}>
            <Select name="seller" options={sellers} placeholder={t('allSellers')} className="w-48 max-w-full" />
          </Labelled>
        )}
        <Button type="submit" icon="download">
          {t('download')}
        </Button>
      </form>
      {problem !== '' && (
        <Callout tone="warning" className="mt-4">
          {problem === 'none' ? t('none') : t('tooMany', { most: mostInArchive })}
        </Callout>
      )}
    </Card>
  );
}
