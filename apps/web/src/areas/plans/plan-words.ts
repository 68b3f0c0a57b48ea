import { formatDate, languageTag, useLocale, useText } from '@cus/ui';
import type { WordsOf } from '../../forms/say-value';
import type { Stand } from '../../forms/use-meanwhile';
import { useServices } from '../../names/use-services';
import { useWordOf } from '../../words/words';
import type { LineDraft, PlanDetails, PlanDraft, SlotDraft } from './plan-draft';
import { plansCatalogue } from './plans-catalogue';

/** Where a plan stands, for saying what changed meanwhile. */
export function usePlanStands(plan: PlanDetails): Stand[] {
  const t = useText(plansCatalogue);
  const word = useWordOf();
  const locale = useLocale();
  const shown = plan.open ?? plan.current;
  return [
    { term: t('state'), words: word('plan', plan.state) },
    {
      term: t('version'),
      words:
        shown === undefined
          ? '–'
          : `${t('versionNumber', { number: shown.number })}, ${word('version', shown.state)}`,
    },
    {
      term: t('agreed'),
      words: shown?.agreement === undefined ? '–' : formatDate(shown.agreement.on, locale),
    },
    {
      term: t('approved'),
      words: shown?.approval === undefined ? '–' : formatDate(shown.approval.on, locale),
    },
  ];
}

/** Parts of a plan's form in words. */
export function usePlanWords(): WordsOf {
  const services = useServices();
  const word = useWordOf();
  const number = new Intl.NumberFormat(languageTag(useLocale()));
  const slot = ({ weekday, startsAt, quantityMilli }: SlotDraft) =>
    [word('weekday', String(weekday)), startsAt, number.format((quantityMilli ?? 0) / 1000)]
      .filter((part) => part !== '')
      .join(' ');
  return (field, value) => {
    switch (field) {
      case 'lines':
        return services.nameOf((value as LineDraft).serviceCode);
      case 'goals':
        return (value as PlanDraft['goals'][number]).text;
      case 'weekly':
        return Array.isArray(value) && value.length > 0 ? value.map(slot).join(', ') : undefined;
      case 'area':
        return word('need', String(value));
      case 'role':
        return word('monitor', String(value));
      case 'preferredMode':
        return word('mode', String(value));
      default:
        return undefined;
    }
  };
}
