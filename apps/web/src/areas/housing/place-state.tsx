import { formatDate, StateBadge, useLocale, useText, warsawDay } from '@cus/ui';
import { housingCatalogue } from './housing-catalogue';
import type { FlatPlace } from './use-flats';

/** The repair that keeps a place free on this evening. */
export function blockOn(place: FlatPlace, day: string) {
  return place.blocks.find(({ from, until }) => from <= day && (until === undefined || day < until));
}

/** Whether somebody could sleep there on this evening, taken or not. */
export function isInUse(place: FlatPlace, day: string): boolean {
  const { openFrom, closedFrom } = place;
  return (
    openFrom <= day && (closedFrom === undefined || day < closedFrom) && blockOn(place, day) === undefined
  );
}

/** How a place stands today, and what is coming. */
export function PlaceState({ place }: { readonly place: FlatPlace }) {
  const t = useText(housingCatalogue);
  const locale = useLocale();
  const today = warsawDay(new Date());
  const date = (day: string) => formatDate(day, locale);
  const { openFrom, closedFrom } = place;
  const block = blockOn(place, today);
  const coming = place.blocks.find(({ from }) => from > today);
  if (closedFrom !== undefined && closedFrom <= today)
    return <StateBadge tone="neutral">{t('placeClosed', { date: date(closedFrom) })}</StateBadge>;
  if (block !== undefined)
    return (
      <StateBadge tone="warning">
        {block.until === undefined
          ? t('placeBlocked', { reason: block.reason })
          : t('placeBlockedUntil', { reason: block.reason, date: date(block.until) })}
      </StateBadge>
    );
  if (openFrom > today)
    return <StateBadge tone="waiting">{t('placeOpens', { date: date(openFrom) })}</StateBadge>;
  if (closedFrom !== undefined)
    return <StateBadge tone="waiting">{t('placeCloses', { date: date(closedFrom) })}</StateBadge>;
  if (coming !== undefined)
    return (
      <StateBadge tone="waiting">
        {t('placeWillBeBlocked', { reason: coming.reason, date: date(coming.from) })}
      </StateBadge>
    );
  return <StateBadge tone="done">{t('placeOpen')}</StateBadge>;
}
