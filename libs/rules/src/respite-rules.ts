import { HORIZON, LOCAL_RESOLUTION, RESPITE_PROGRAMME } from './acts';
import { defineRulePack } from './rule-pack';

/** Minutes of day respite for one participant in a calendar year, over all funders. */
export const respiteMinutesYearly = defineRulePack<number>('respite-minutes-yearly', [
  {
    validFrom: HORIZON,
    value: 240 * 60,
    clause: {
      act: RESPITE_PROGRAMME,
      article: null,
      note: 'limit 240 godzin pobytu dziennego; sprawdzić przy każdej edycji',
    },
    verified: true,
  },
]);

/** Days of round-the-clock respite for one participant in a calendar year. */
export const respiteDaysYearly = defineRulePack<number>('respite-days-yearly', [
  {
    validFrom: HORIZON,
    validTo: '2020-12-31',
    value: 14,
    clause: { act: RESPITE_PROGRAMME, article: null, note: 'edycja 2020: limit 14 dni pobytu całodobowego' },
    verified: true,
  },
  {
    validFrom: '2021-01-01',
    value: 14,
    clause: { act: RESPITE_PROGRAMME, article: null, note: 'kolejne edycje: do potwierdzenia' },
    verified: false,
  },
]);

export interface RespiteDayLimits {
  /** Wall clock in Warsaw, HH:MM. */
  readonly from: string;
  readonly to: string;
  readonly minutesPerDay: number;
}

/** Hours of the day and the most per day for day respite, set by the centre's programme. */
export const respiteDay = defineRulePack<RespiteDayLimits>('respite-day', [
  {
    validFrom: HORIZON,
    value: { from: '06:00', to: '22:00', minutesPerDay: 240 },
    clause: { act: LOCAL_RESOLUTION, article: null },
    verified: false,
    assumption: true,
  },
]);

export interface AgeRange {
  /** Completed years from which. */
  readonly from: number;
  /** Completed years at which it ends, not included. */
  readonly before: number;
}

/** Children whose carer may have respite: from the second to the sixteenth birthday. */
export const respiteChildAge = defineRulePack<AgeRange>('respite-child-age', [
  {
    validFrom: HORIZON,
    value: { from: 2, before: 16 },
    clause: { act: RESPITE_PROGRAMME, article: null, note: 'od ukończenia 2. do ukończenia 16. roku życia' },
    verified: true,
  },
]);
