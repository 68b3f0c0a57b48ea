import { coordination, registry } from '@cus/contracts';
import { z } from 'zod';
import { withoutBlanks } from '../../forms/without-blanks';

const resident = registry.registerResident.input.shape;
const request = coordination.receiveRequest.input.shape;

const fields = z.object({
  channel: request.channel,
  speaker: request.speaker,
  caller: z.string().max(200).optional(),
  consent: z.enum(['given', 'not-yet']),
  residentId: request.residentId,
  firstName: resident.firstName.optional(),
  lastName: resident.lastName.optional(),
  birthDate: resident.birthDate,
  pesel: resident.pesel,
  phone: resident.phone,
  street: z.string().max(100).optional(),
  house: z.string().max(15).optional(),
  flat: z.string().max(15).optional(),
  city: z.string().max(80).optional(),
  reasonCodes: request.reasonCodes,
  wishedServices: request.wishedServices,
  urgent: request.urgent,
  siteId: request.siteId,
  note: request.note,
  callBackOn: request.callBackOn,
  assignToMe: request.assignToMe,
  notDuplicateOf: resident.notDuplicateOf,
});

export type IntakeAnswers = z.output<typeof fields>;

/** A person is named unless the record was found, or the person does not want to be written down yet. */
const person = fields.superRefine((answers, context) => {
  if (answers.consent === 'not-yet' || answers.residentId !== undefined) return;
  for (const name of ['firstName', 'lastName'] as const) {
    if (answers[name] === undefined) context.addIssue({ code: 'custom', path: [name], message: 'required' });
  }
  if (answers.street !== undefined && answers.house === undefined)
    context.addIssue({ code: 'custom', path: ['house'], message: 'required' });
  if (answers.house !== undefined && answers.city === undefined)
    context.addIssue({ code: 'custom', path: ['city'], message: 'required' });
});

/** What an intake must say before it can be sent, by the contracts it is sent under. */
export const intakeSchema = z.preprocess(withoutBlanks, person) as z.ZodType<IntakeAnswers>;
