import { useTranslations } from 'next-intl';
import { parseMessageKey } from '@/lib/base/i18n/message-key';

/** Turns message keys (`errors.tooShort?min=2`) into words; anything else becomes a general "check this". */
export function useMessageText(): (text: string) => string {
  const t = useTranslations();
  return (text) => {
    const message = parseMessageKey(text);
    return message && t.has(message.key) ? t(message.key, message.values) : t('errors.invalid');
  };
}
