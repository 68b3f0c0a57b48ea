import { zloty, type Grosze, type TimeLimit } from '@cus/kernel';
import {
  ADMINISTRATIVE_PROCEDURE,
  HORIZON,
  INTERVIEW_REGULATION_2016,
  INTERVIEW_REGULATION_2021,
  SOCIAL_ASSISTANCE_ACT,
} from './acts';
import { defineRulePack } from './rule-pack';

/** Time for an environmental interview, from the news that it is needed. */
export const interviewWithin = defineRulePack<TimeLimit>('interview-within', [
  {
    validFrom: HORIZON,
    validTo: '2021-05-13',
    value: { unit: 'working-days', count: 14 },
    clause: { act: INTERVIEW_REGULATION_2016, article: null },
    verified: false,
  },
  {
    validFrom: '2021-05-14',
    value: { unit: 'working-days', count: 14 },
    clause: { act: INTERVIEW_REGULATION_2021, article: '§ 3 ust. 2' },
    verified: true,
  },
]);

/** The same in matters that cannot wait. */
export const urgentInterviewWithin = defineRulePack<TimeLimit>('urgent-interview-within', [
  {
    validFrom: HORIZON,
    validTo: '2021-05-13',
    value: { unit: 'working-days', count: 2 },
    clause: { act: INTERVIEW_REGULATION_2016, article: null, note: 'dni robocze: do potwierdzenia' },
    verified: false,
  },
  {
    validFrom: '2021-05-14',
    value: { unit: 'working-days', count: 2 },
    clause: { act: INTERVIEW_REGULATION_2021, article: '§ 3 ust. 3' },
    verified: true,
  },
]);

/** Interview of a person with permanent help is renewed at least this often; "not less often" leaves no room to move it. */
export const interviewUpdateWithin = defineRulePack<TimeLimit>('interview-update-within', [
  {
    validFrom: HORIZON,
    value: { unit: 'months', count: 6, onDayOff: 'stays' },
    clause: { act: SOCIAL_ASSISTANCE_ACT, article: 'art. 107', note: 'nie rzadziej niż co 6 miesięcy' },
    verified: true,
  },
]);

/** Time to appeal against a refusal to the SKO, from its delivery. */
export const refusalAppealWithin = defineRulePack<TimeLimit>('refusal-appeal-within', [
  {
    validFrom: HORIZON,
    value: { unit: 'days', count: 14 },
    clause: { act: ADMINISTRATIVE_PROCEDURE, article: 'art. 129 § 2', note: 'koniec terminu: art. 57 § 4' },
    verified: false,
  },
]);

export interface IncomeCriterion {
  /** Monthly income of a person living alone. */
  readonly single: Grosze;
  /** Monthly income per person in a family. */
  readonly inFamily: Grosze;
}

/** Income up to which social assistance is due; verified anew every three years. */
export const incomeCriterion = defineRulePack<IncomeCriterion>('income-criterion', [
  {
    validFrom: HORIZON,
    validTo: '2021-12-31',
    value: { single: zloty('701'), inFamily: zloty('528') },
    clause: {
      act: SOCIAL_ASSISTANCE_ACT,
      article: 'art. 8 ust. 1',
      note: 'rozporządzenie RM z 11 lipca 2018 r.',
    },
    verified: false,
  },
  {
    validFrom: '2022-01-01',
    validTo: '2024-12-31',
    value: { single: zloty('776'), inFamily: zloty('600') },
    clause: {
      act: SOCIAL_ASSISTANCE_ACT,
      article: 'art. 8 ust. 1',
      note: 'rozporządzenie RM, Dz.U. 2021 poz. 1296',
    },
    verified: true,
  },
  {
    validFrom: '2025-01-01',
    value: { single: zloty('1010'), inFamily: zloty('823') },
    clause: {
      act: SOCIAL_ASSISTANCE_ACT,
      article: 'art. 8 ust. 1',
      note: 'rozporządzenie RM z 12 lipca 2024 r., Dz.U. 2024 poz. 1044',
    },
    verified: true,
  },
]);
