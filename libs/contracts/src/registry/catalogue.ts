import { z } from 'zod';
import { localDate, text } from '../core/fields';
import { command, query } from '../core/operation';
import { fulfilment, pillar, serviceCode, unit } from '../core/vocabulary';
import { EVERYBODY } from './roles';

const service = 'registry';

const entry = {
  serviceCode,
  namePl: text(120),
  nameEn: text(120),
  /** Where there is none, people who read Ukrainian see the Polish name. */
  nameUk: text(120).optional(),
  pillar,
  unit,
  fulfilment,
  description: text(1000),
  /** Who may have it, in words for people. */
  eligibility: text(1000),
  /** Part of the price the resident pays unless the plan says otherwise, in basis points (10 000 = all). */
  defaultFeeBasisPoints: z.int().min(0).max(10_000),
  activeFrom: localDate.optional(),
  activeTo: localDate.optional(),
};

export const listCatalogue = query({
  service,
  name: 'list-catalogue',
  path: '/catalogue',
  summary: 'Services of the centre: what every centre offers, as changed by this one',
  allow: EVERYBODY,
  input: z.strictObject({
    pillar: pillar.optional(),
    /** Only what is active on this day. */
    activeOn: localDate.optional(),
  }),
  output: z.object({
    items: z.array(
      z.object({
        ...entry,
        /** 0 while the centre has not changed the entry that comes with the product. */
        version: z.int(),
      }),
    ),
  }),
});

export const saveCatalogueEntry = command({
  service,
  name: 'save-catalogue-entry',
  path: '/catalogue/{serviceCode}',
  summary: 'Add a service to the catalogue or change one',
  allow: ['administrator'],
  input: z.strictObject({
    ...entry,
    /** The version you saw; 0 for a new entry or one never changed. */
    version: z.int().min(0).max(1_000_000),
  }),
  output: z.object({ version: z.int() }),
  errors: ['registry.changed-meanwhile', 'registry.ends-before-start'],
});
