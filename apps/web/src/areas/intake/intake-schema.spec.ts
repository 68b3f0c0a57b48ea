import { EMPTY_DRAFT } from './intake-draft';
import { intakeSchema } from './intake-schema';

const SITE = '0192f000-0000-7000-8000-000000000011';
const enough = {
  ...EMPTY_DRAFT,
  consent: 'given' as const,
  firstName: 'Maria',
  lastName: 'Przykładowa',
  reasonCodes: ['loneliness'],
  siteId: SITE,
};

function missing(draft: object): string[] {
  const parsed = intakeSchema.safeParse(draft);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
}

describe('an intake', () => {
  it('needs consent, a name, a reason and a place, and nothing else', () => {
    expect(missing(enough)).toEqual([]);
    expect(missing({ ...enough, consent: '', reasonCodes: [], siteId: '' })).toEqual([
      'consent',
      'reasonCodes',
      'siteId',
    ]);
    expect(missing({ ...enough, lastName: '' })).toEqual(['lastName']);
  });

  it('needs no name without consent, or when the record was found', () => {
    const nameless = { ...enough, firstName: '', lastName: '' };
    expect(missing({ ...nameless, consent: 'not-yet' })).toEqual([]);
    expect(missing({ ...nameless, residentId: SITE })).toEqual([]);
  });

  it('takes a phone as it is dictated and refuses a PESEL with a wrong digit', () => {
    expect(intakeSchema.parse({ ...enough, phone: '600 123 456' }).phone).toBe('+48600123456');
    expect(missing({ ...enough, pesel: '44051401358' })).toEqual(['pesel']);
  });

  it('needs the house number of a street', () => {
    expect(missing({ ...enough, street: 'Majówka' })).toEqual(['house']);
  });
});
