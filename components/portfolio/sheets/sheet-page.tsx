import { useTranslations } from 'next-intl';
import { SendForm } from '@/components/portfolio/sheets/send-form';
import { SheetPreview } from '@/components/portfolio/sheets/sheet-preview';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { routes } from '@/lib/base/routes';
import type { SheetView } from '@/lib/portfolio/sheets/queries';
import { mostRows } from '@/lib/portfolio/sheets/most-rows';

type SheetPageProps = { readonly view: SheetView; readonly by: 'staff' | 'owner' };

/** The list of domains as it comes back from a spreadsheet: what it would change, and the form that takes the file. */
export function SheetPage({ view, by }: SheetPageProps) {
  const t = useTranslations('sheets');
  const domains = useTranslations('domains');
  const list = by === 'staff' ? routes.admin.domains() : routes.domains();
  const { id, sheet } = view;
  return (
    <>
      <PageHeader
        title={t('title')}
        note={t('note')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: domains('title'), href: list }]} />}
      />
      {sheet === null && id !== '' && <Callout tone="warning">{t('gone')}</Callout>}
      {sheet?.kind === 'wrong' && (
        <Callout tone="danger" live>
          {t(`wrong.${sheet.why}`, { most: mostRows })}
        </Callout>
      )}
      {sheet?.kind === 'planned' && <SheetPreview view={view} sheet={sheet} by={by} />}
      <Card title={sheet?.kind === 'planned' ? t('again') : t('how')}>
        <ol className="mb-5 max-w-prose list-decimal space-y-1 ps-5 text-muted">
          <li>{t('steps.download')}</li>
          <li>{t(`steps.change.${by}`)}</li>
          <li>{t('steps.send')}</li>
        </ol>
        <SendForm by={by} isFirst={sheet?.kind !== 'planned'} />
      </Card>
    </>
  );
}
