import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { IntlProvider } from 'react-intl';
import { languageTag, TIME_ZONE, type Locale } from './locale';

/** Gives every component below its language and the clock of Warsaw. */
export function OkienkoProvider({
  locale,
  children,
}: {
  readonly locale: Locale;
  readonly children: ReactNode;
}) {
  const tag = languageTag(locale);
  return (
    <IntlProvider locale={tag} timeZone={TIME_ZONE}>
      <I18nProvider locale={tag}>{children}</I18nProvider>
    </IntlProvider>
  );
}
