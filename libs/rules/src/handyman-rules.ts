import { zloty, type Grosze } from '@cus/kernel';
import { ENERGY_LAW, HORIZON, LOCAL_RESOLUTION } from './acts';
import { defineRulePack } from './rule-pack';

export interface HandymanCaps {
  readonly minutesPerJob: number;
  readonly minutesPerPersonYearly: number;
  readonly materialPerJob: Grosze;
  readonly materialPerPersonYearly: Grosze;
}

/** Most work and material of the mobile handyman; each centre sets its own. */
export const handymanCaps = defineRulePack<HandymanCaps>('handyman-caps', [
  {
    validFrom: HORIZON,
    value: {
      minutesPerJob: 180,
      minutesPerPersonYearly: 720,
      materialPerJob: zloty('100'),
      materialPerPersonYearly: zloty('300'),
    },
    clause: { act: LOCAL_RESOLUTION, article: null },
    verified: false,
    assumption: true,
  },
]);

/** Repairs the programme offers, by their keys; each centre replaces the list by its own. */
export const repairsOffered = defineRulePack<readonly string[]>('handyman-repairs', [
  {
    validFrom: HORIZON,
    value: [
      'door-and-lock',
      'window-and-blind',
      'furniture',
      'shelf-and-picture',
      'curtain-rail',
      'grab-rail',
      'tap-and-seal',
      'drain',
      'toilet-cistern',
      'silicone-and-tile',
      'light-bulb',
      'small-painting',
      'threshold-and-floor',
      'other-small-repair',
    ],
    clause: { act: LOCAL_RESOLUTION, article: null },
    verified: false,
    assumption: true,
  },
]);

/** Work only people with a licence may do, and where the resident is sent instead (translation key). */
export const workUnderLicence = defineRulePack<Readonly<Record<string, string>>>('handyman-licensed-work', [
  {
    validFrom: HORIZON,
    value: {
      gas: 'handyman.redirect.gas-fitter',
      'mains-current': 'handyman.redirect.electrician',
    },
    clause: {
      act: ENERGY_LAW,
      article: 'art. 54 ust. 1',
      note: 'eksploatacja instalacji gazowych i elektrycznych wymaga świadectwa kwalifikacji',
    },
    verified: false,
  },
]);

/** What the worker makes sure of before the first move of a tool. */
export const safetyList = defineRulePack<readonly string[]>('handyman-safety-list', [
  {
    validFrom: HORIZON,
    value: [
      'way-out-free',
      'water-closed-if-needed',
      'no-live-wires',
      'no-smell-of-gas',
      'ladder-firm',
      'resident-at-distance',
    ],
    clause: { act: LOCAL_RESOLUTION, article: null },
    verified: false,
    assumption: true,
  },
]);

export type HalfDay = 'morning' | 'afternoon';

export interface HalfDayHours {
  /** First and last (excluded) moment a job of the window may begin, HH:MM. */
  readonly from: string;
  readonly to: string;
}

/** Windows promised to residents. */
export const halfDays = defineRulePack<Readonly<Record<HalfDay, HalfDayHours>>>('handyman-half-days', [
  {
    validFrom: HORIZON,
    value: { morning: { from: '07:00', to: '12:00' }, afternoon: { from: '12:00', to: '18:00' } },
    clause: { act: LOCAL_RESOLUTION, article: null },
    verified: false,
    assumption: true,
  },
]);
