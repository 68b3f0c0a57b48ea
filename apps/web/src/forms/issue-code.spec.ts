import { z } from 'zod';
import { faultOf } from './issue-code';

function fault(schema: z.ZodType, value: unknown) {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue === undefined) throw new Error('was accepted');
  return faultOf(issue, value);
}

describe('what is wrong with a field', () => {
  it.each([
    [z.string().min(1), ''],
    [z.iso.date(), ''],
    [z.number(), null],
    [z.uuid(), undefined],
  ])('an empty field is missing, whatever it should hold', (schema, value) => {
    expect(fault(schema, value).code).toBe('required');
  });

  it('an agreement not given asks for its tick', () => {
    expect(fault(z.literal(true), false).code).toBe('tick');
  });

  it('says the limit that was passed', () => {
    expect(fault(z.string().min(3), 'ab')).toEqual({ code: 'too-short', params: { minimum: 3 } });
    expect(fault(z.string().max(3), 'abcd')).toEqual({ code: 'too-long', params: { maximum: 3 } });
    expect(fault(z.number().min(5), 4)).toEqual({ code: 'too-small', params: { minimum: 5 } });
    expect(fault(z.int().max(5), 6)).toEqual({ code: 'too-big', params: { maximum: 5 } });
    expect(fault(z.array(z.string()).min(1), [])).toEqual({ code: 'too-few', params: { minimum: 1 } });
  });

  it('knows dates, e-mails and choices', () => {
    expect(fault(z.iso.date(), 'kiedyś').code).toBe('date');
    expect(fault(z.email(), 'x').code).toBe('email');
    expect(fault(z.enum(['a', 'b']), 'c').code).toBe('choice');
    expect(fault(z.uuid(), 'x').code).toBe('invalid');
  });

  it("a contract's own check speaks by its code", () => {
    const schema = z.string().refine(() => false, 'registry.pesel-checksum');
    expect(fault(schema, '1').code).toBe('registry.pesel-checksum');
  });
});
