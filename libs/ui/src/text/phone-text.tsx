import { useUiText } from '../i18n/ui-text';
import { formatPhone, phoneHref } from './format-phone';
import './text.css';

/** A number in the groups people read aloud; a press calls it. */
export function PhoneText({ phone }: { readonly phone: string }) {
  const t = useUiText();
  const shown = formatPhone(phone);
  return (
    <a className="ok-figure ok-phone" href={phoneHref(phone)} aria-label={t('phoneCall', { phone: shown })}>
      {shown}
    </a>
  );
}
