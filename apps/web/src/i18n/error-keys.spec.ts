import { contracts, registry, type Operation } from '@cus/contracts';
import type { z } from 'zod';
import { faultOf } from '../forms/issue-code';
import { keyOfField, keyOfProblem } from './error-keys';

const declared = Object.values(contracts).flatMap(({ operations }): readonly Operation[] => operations);
const refusals = [...new Set(declared.flatMap(({ errors }) => errors))].sort();

it('every refusal an operation declares is said in words of its own', () => {
  expect(refusals.length).toBeGreaterThan(150);
  expect(refusals.filter((code) => keyOfProblem(code, 422) !== code)).toEqual([]);
});

it('a code without words falls back to what its status means', () => {
  expect(keyOfProblem('housing.never-heard-of', 422)).toBe('status.422');
  expect(keyOfProblem('housing.never-heard-of', 418)).toBe('status.other');
});

const { birthDate } = registry.searchResidents.input.shape;

it.each<[string, z.ZodType, string, string]>([
  ['a date', birthDate, 'kiedyś', 'field.not-a-date'],
  ['a day no month has', birthDate, '2026-02-30', 'field.not-a-date'],
  ['a PESEL', registry.pesel, '4405140145', 'kernel.pesel-not-11-digits'],
  ['a mistyped PESEL', registry.pesel, '44051401459', 'kernel.pesel-wrong-check-digit'],
  ['a phone number', registry.phone, '12', 'kernel.phone-not-9-digits'],
  ['a name', registry.personName, '12', 'field.name-without-letter'],
  ['a pasted text', registry.personName, 'Anna\u0007', 'field.control-characters'],
])('%s that breaks a rule of its field is told that rule', (_what, schema, value, key) => {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue === undefined) throw new Error('was accepted');
  expect(keyOfField(faultOf(issue, value).code)).toBe(key);
});
