import { coordination, registry, type Output, type RawInput } from '@cus/contracts';
import type { Api } from '../../api';
import { SubmitKey } from '../../api';
import type { IntakeAnswers } from './intake-schema';
import type { Site } from '../../names/use-sites';

type Received = Output<typeof coordination.receiveRequest>;
type ConsentForm = RawInput<typeof registry.recordConsent>['form'];

const CONSENT_FORMS: Readonly<Record<IntakeAnswers['channel'], ConsentForm>> = {
  'walk-in': 'spoken',
  street: 'spoken',
  phone: 'phone',
  email: 'electronic',
  web: 'electronic',
  letter: 'written',
};

/**
 * Sends one intake as up to three commands: the person's record, the consent, the request. Steps done in an
 * earlier try are not done twice: each keeps its key and its answer as long as this object lives.
 */
export class IntakeSending {
  private readonly keys = { register: new SubmitKey(), consent: new SubmitKey(), receive: new SubmitKey() };
  private registeredId: string | undefined;
  private consentedId: string | undefined;

  constructor(private readonly api: Api) {}

  /** @throws ApiProblem of whichever step was refused */
  async send(answers: IntakeAnswers, site: Site, today: string): Promise<Received> {
    const residentId = await this.resident(answers);
    if (residentId !== undefined) await this.consent(residentId, answers, today);
    const input = requestOf(answers, site, residentId, today);
    return this.keys.receive.run(input, (key) => this.api.withKey(key)(coordination.receiveRequest, input));
  }

  private async resident(answers: IntakeAnswers): Promise<string | undefined> {
    if (answers.consent === 'not-yet') return undefined;
    if (answers.residentId !== undefined) return answers.residentId;
    if (this.registeredId === undefined) {
      const input = recordOf(answers);
      const created = await this.keys.register.run(input, (key) =>
        this.api.withKey(key)(registry.registerResident, input),
      );
      this.registeredId = created.id;
    }
    return this.registeredId;
  }

  private async consent(residentId: string, { channel }: IntakeAnswers, on: string): Promise<void> {
    if (this.consentedId === residentId) return;
    const input = {
      residentId,
      purpose: 'service-data',
      granted: true,
      on,
      form: CONSENT_FORMS[channel],
    } as const;
    await this.keys.consent.run(input, (key) => this.api.withKey(key)(registry.recordConsent, input));
    this.consentedId = residentId;
  }
}

function recordOf(answers: IntakeAnswers): RawInput<typeof registry.registerResident> {
  const { street, house, flat, city } = answers;
  return {
    firstName: answers.firstName ?? '',
    lastName: answers.lastName ?? '',
    birthDate: answers.birthDate,
    pesel: answers.pesel,
    phone: answers.phone,
    ...(house === undefined || city === undefined ? {} : { address: { street, house, flat, city } }),
    notDuplicateOf: answers.notDuplicateOf,
  };
}

function requestOf(
  answers: IntakeAnswers,
  site: Site,
  residentId: string | undefined,
  receivedOn: string,
): RawInput<typeof coordination.receiveRequest> {
  const { channel, speaker, reasonCodes, urgent, wishedServices, callBackOn, assignToMe } = answers;
  // Whoever calls has no record of their own yet; what they said of themselves stays with the request.
  const note = [answers.caller, answers.note].filter((line) => line !== undefined).join('\n');
  return {
    channel,
    speaker,
    reasonCodes,
    urgent,
    wishedServices,
    callBackOn,
    assignToMe,
    siteId: site.siteId,
    pillar: site.pillar,
    residentId,
    receivedOn,
    ...(note === '' ? {} : { note }),
  };
}
