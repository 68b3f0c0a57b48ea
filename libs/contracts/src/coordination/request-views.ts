import { z } from 'zod';
import { id, instant, localDate } from '../core/fields';
import { pillar, serviceCode } from '../core/vocabulary';
import { channel, deadline, needArea, reasonCode, requestState, speaker } from './vocabulary';

export const requestSummary = z.object({
  id,
  /** What people say on the phone, e.g. `Z/2026/00042`. */
  number: z.string(),
  version: z.int(),
  state: requestState,
  channel,
  siteId: id,
  pillar,
  residentId: id.optional(),
  speaker,
  /** The actual carer or representative, when he or she has a record. */
  speakerId: id.optional(),
  reasonCodes: z.array(reasonCode),
  urgent: z.boolean(),
  wishedServices: z.array(serviceCode),
  receivedOn: localDate,
  assigneeId: id.optional(),
  /** Known once the request is qualified. */
  planRequired: z.boolean().optional(),
  planId: id.optional(),
  deadlines: z.array(deadline),
  overdue: z.boolean(),
});

export const assessmentArea = z.object({
  area: needArea,
  /** 0 no need, 1 slight, 2 clear, 3 great, 4 cannot wait. */
  score: z.int(),
  note: z.string().optional(),
});

export const assessmentView = z.object({
  id,
  kind: z.enum(['interview', 'interview-update', 'conversation']),
  doneOn: localDate,
  doneBy: id,
  /** Scores, suggestions and remarks are not shown to intake. */
  areas: z.array(assessmentArea).optional(),
  suggestedServices: z.array(serviceCode).optional(),
  note: z.string().optional(),
});

export const passingView = z.object({
  id,
  fromPillar: pillar,
  toPillar: pillar,
  passedOn: localDate,
  passedBy: id,
  consentGivenOn: localDate,
  consentId: id.optional(),
  note: z.string().optional(),
  takenUpOn: localDate.optional(),
  takenBackOn: localDate.optional(),
  takenBackReason: z.enum(['mistake', 'consent-withdrawn']).optional(),
});

export const decisionView = z.object({
  number: z.string(),
  issuedOn: localDate,
  issuedBy: id,
  groundCode: z.string(),
  grounds: z.string(),
  clause: z.string(),
  deliveredOn: localDate.optional(),
  /** Last day to appeal to the SKO; known once the decision is delivered. */
  appealUntil: localDate.optional(),
  appealWaivedOn: localDate.optional(),
  appeal: z
    .object({
      filedOn: localDate,
      /** Filed after the term; only the SKO may say what follows from it. */
      late: z.boolean(),
      outcome: z.string().optional(),
      outcomeOn: localDate.optional(),
    })
    .optional(),
});

export const requestDetails = requestSummary.extend({
  note: z.string().optional(),
  receivedBy: id,
  recordedAt: instant,
  callBackOn: localDate.optional(),
  /** Consent under which an anonymous request was joined to a person. */
  attached: z.object({ on: localDate, by: id, consentId: id.optional() }).optional(),
  passings: z.array(passingView),
  assessments: z.array(assessmentView),
  qualification: z
    .object({
      on: localDate,
      by: id,
      services: z.array(serviceCode),
      coordinationFrom: localDate.optional(),
      coordinationTo: localDate.optional(),
    })
    .optional(),
  /** Newest first: a decision sent back by the SKO may be followed by another. */
  decisions: z.array(decisionView),
  ending: z.object({ on: localDate, by: id, reason: z.string(), note: z.string().optional() }).optional(),
  /** What may be done next, by the state alone. */
  actions: z.array(z.string()),
});
