import { useTranslations } from 'next-intl';
import { SecondFactorForm } from '@/components/account/second-factor-form';
import { Card } from '@/components/ui/card';
import { CodeBlock } from '@/components/ui/code-block';
import type { SecondFactorOffer } from '@/lib/account/queries';

type SecondFactorStepsProps = { readonly offer: SecondFactorOffer; readonly backHref: string };

/** Key into the app, code out of it. */
export function SecondFactorSteps({ offer, backHref }: SecondFactorStepsProps) {
  const t = useTranslations('settings.secondFactor');
  return (
    <div className="max-w-2xl space-y-5">
      <Card title={t('addKey')} note={t('addKeyNote')}>
        <div className="space-y-4">
          <CodeBlock text={offer.key} label={t('key')} copyLabel={t('copyKey')} />
          <p>
            {t.rich('openInApp', {
              link: (words) => (
                <a href={offer.uri} className="text-link">
                  {words}
                </a>
              ),
            })}
          </p>
        </div>
      </Card>
      <Card title={t('enterCode')}>
        <SecondFactorForm backHref={backHref} />
      </Card>
    </div>
  );
}
