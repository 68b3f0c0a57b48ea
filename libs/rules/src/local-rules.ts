import { zloty, type Grosze } from '@cus/kernel';
import { HORIZON, LOCAL_RESOLUTION } from './acts';
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

/** Completed years from which the senior taxi carries a person for age alone. */
export const seniorTransportAge = defineRulePack<number>('senior-transport-age', [
  {
    validFrom: HORIZON,
    value: 60,
    clause: { act: LOCAL_RESOLUTION, article: null, note: 'program miasta: osoby 60+' },
    verified: true,
  },
]);

/** Completed years from which somebody may give neighbour services. */
export const neighbourHelperAge = defineRulePack<number>('neighbour-helper-age', [
  {
    validFrom: HORIZON,
    value: 18,
    clause: { act: LOCAL_RESOLUTION, article: null, note: 'program miasta: usługi sąsiedzkie' },
    verified: true,
  },
]);
