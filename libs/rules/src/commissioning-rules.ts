import { zloty, type Grosze, type LegalForm, type LocalDate, type TimeLimit } from '@cus/kernel';
import {
  HORIZON,
  PROCUREMENT_LAW,
  PUBLIC_BENEFIT_ACT,
  SOCIAL_ECONOMY_ACT,
  STARACHOWICE_PROJECT,
} from './acts';
import { defineRulePack, ruleOn } from './rule-pack';

/** Shortest time between the last announcement of a contest and the closing of offers. */
export const contestOpenFor = defineRulePack<TimeLimit>('contest-open-for', [
  {
    validFrom: HORIZON,
    value: { unit: 'days', count: 21, onDayOff: 'stays' },
    clause: { act: PUBLIC_BENEFIT_ACT, article: 'art. 13 ust. 1' },
    verified: false,
  },
]);

/** Time for the final report on a public task, from its end. */
export const contestReportWithin = defineRulePack<TimeLimit>('contest-report-within', [
  {
    validFrom: HORIZON,
    value: { unit: 'days', count: 30 },
    clause: { act: PUBLIC_BENEFIT_ACT, article: 'art. 18 ust. 4' },
    verified: false,
  },
]);

export interface SmallGrantLimits {
  readonly perGrant: Grosze;
  /** Longest time of the task, first day included. */
  readonly lasts: TimeLimit;
  /** All small grants to one organisation in a calendar year. */
  readonly perOrganisationYearly: Grosze;
}

/** Grants without a contest, on an organisation's own offer. */
export const smallGrant = defineRulePack<SmallGrantLimits>('small-grant', [
  {
    validFrom: HORIZON,
    value: {
      perGrant: zloty('10 000'),
      lasts: { unit: 'days', count: 90, onDayOff: 'stays', countsFirstDay: true },
      perOrganisationYearly: zloty('20 000'),
    },
    clause: { act: PUBLIC_BENEFIT_ACT, article: 'art. 19a' },
    verified: true,
  },
]);

/**
 * Net value from which public procurement law applies (this value included). Ask for the day the procedure began:
 * one begun earlier keeps the old threshold.
 */
export const procurementThreshold = defineRulePack<Grosze>('procurement-threshold', [
  {
    validFrom: '2021-01-01',
    validTo: '2025-12-31',
    value: zloty('130 000'),
    clause: { act: PROCUREMENT_LAW, article: 'art. 2 ust. 1 pkt 1' },
    verified: true,
  },
  {
    validFrom: '2026-01-01',
    value: zloty('170 000'),
    clause: {
      act: PROCUREMENT_LAW,
      article: 'art. 2 ust. 1 pkt 1',
      note: 'ustawa z 25 lipca 2025 r., Dz.U. 2025 poz. 1173; postępowania wszczęte wcześniej: próg dotychczasowy',
    },
    verified: true,
  },
]);

/** True when an order of that net value, begun on that day, falls under public procurement law. */
export function procurementLawApplies(netValue: Grosze, begunOn: LocalDate): boolean {
  return netValue >= ruleOn(procurementThreshold, begunOn).value;
}

/** Share of value, in basis points, that social-economy entities must strictly exceed (see `strictlyAbove` of the kernel). */
export const socialEconomyShare = defineRulePack<number>('social-economy-share', [
  {
    validFrom: '2021-01-01',
    value: 3_500,
    clause: {
      act: STARACHOWICE_PROJECT,
      article: null,
      note: 'ponad 35 % realizacji usług zlecane na zewnątrz podmiotom ekonomii społecznej; warunek projektu, nie ustawy',
    },
    verified: true,
  },
]);

/** Legal forms that may be a social-economy entity (PES). Ask for the day the contract is signed. */
export const socialEconomyForms = defineRulePack<readonly LegalForm[]>('pes-legal-forms', [
  {
    validFrom: HORIZON,
    value: [
      'social-cooperative',
      'occupational-therapy-workshop',
      'vocational-activity-establishment',
      'social-integration-centre',
      'social-integration-club',
      'worker-cooperative',
      'agricultural-production-cooperative',
      'association',
      'foundation',
      'non-profit-company',
      'church-entity',
      'rural-housewives-circle',
    ],
    clause: {
      act: SOCIAL_ECONOMY_ACT,
      article: 'art. 2 pkt 5',
      note: 'przed wejściem ustawy w życie: ta sama lista z wytycznych programowych; warunek projektu',
    },
    verified: false,
  },
]);
