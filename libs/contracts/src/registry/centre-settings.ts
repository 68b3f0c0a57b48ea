import { z } from 'zod';
import { grosze, localDate, text } from '../core/fields';
import { command, query } from '../core/operation';
import { EVERYBODY } from './roles';

const service = 'registry';

const settings = {
  name: text(160),
  shortName: text(30),
  /** The grant the centre was set up with; its condition is the share. */
  project: z
    .strictObject({
      name: text(200),
      grantGrosze: grosze,
      /** Part of the grant paid by the EU. */
      euGrosze: grosze.optional(),
      /** The share of social-economy entities must be strictly greater (35 % = 3500). */
      shareThresholdBasisPoints: z.int().min(0).max(10_000),
      from: localDate,
      to: localDate,
    })
    .optional(),
};

export const getCentreSettings = query({
  service,
  name: 'get-centre-settings',
  path: '/centre-settings',
  summary: 'Name of the centre and data of its project',
  allow: EVERYBODY,
  input: z.strictObject({}),
  output: z.object({ ...settings, version: z.int() }),
  errors: ['registry.centre-not-set-up'],
});

export const saveCentreSettings = command({
  service,
  name: 'save-centre-settings',
  path: '/centre-settings',
  summary: 'Set up the centre or change its data',
  allow: ['administrator'],
  input: z.strictObject({
    ...settings,
    /** 0 at first; then the version you saw. */
    version: z.int().min(0).max(1_000_000),
  }),
  output: z.object({ version: z.int() }),
  errors: ['registry.changed-meanwhile', 'registry.ends-before-start', 'registry.more-than-the-grant'],
});
