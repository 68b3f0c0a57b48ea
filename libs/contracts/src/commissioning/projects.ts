import { z } from 'zod';
import { created, done, grosze, id, localDate, text } from '../core/fields';
import { command, query } from '../core/operation';
import { commissioners, service, staff, version } from './terms';

const projectFields = {
  code: text(40, 2),
  name: text(200, 3),
  /** The whole grant, in grosze. */
  grantGrosze: grosze,
  /** First and last day on which a cost may arise. */
  eligibleFrom: localDate,
  eligibleTo: localDate,
  /** The project whose condition on social-economy entities the share watches by default. */
  isPilot: z.boolean(),
};

/** The condition: the share must be strictly above this, in basis points (3500 = 35.00 %). */
const shareThresholdBp = z.int().min(100).max(9_900);
/** The rule in force when the project begins, unless the grant agreement says otherwise. */
const agreedThreshold = { shareThresholdBp: shareThresholdBp.optional() };

const projectErrors = [
  'commissioning.project-code-taken',
  'commissioning.pilot-already-chosen',
  'commissioning.period-reversed',
  'rules.none-on-that-day',
];

export const registerProject = command({
  service,
  name: 'register-project',
  path: '/projects',
  summary: 'Register a project that pays for services',
  allow: commissioners,
  input: z.strictObject({ ...projectFields, ...agreedThreshold }),
  output: created,
  errors: projectErrors,
});

export const updateProject = command({
  service,
  name: 'update-project',
  path: '/projects/{projectId}/update',
  summary: 'Replace the data of a project after its grant agreement was amended',
  allow: commissioners,
  input: z.strictObject({ projectId: id, version, ...projectFields, ...agreedThreshold }),
  output: done,
  errors: [...projectErrors, 'commissioning.project-not-found', 'commissioning.changed-meanwhile'],
});

export const listProjects = query({
  service,
  name: 'list-projects',
  path: '/projects',
  summary: 'Projects of the centre',
  allow: staff,
  input: z.strictObject({}),
  output: z.object({ items: z.array(z.object({ id, version, ...projectFields, shareThresholdBp })) }),
});
