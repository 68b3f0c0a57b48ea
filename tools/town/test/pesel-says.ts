import { kernel } from '../src/built.ts';

export const { isPesel } = kernel;

/** What the kernel reads from a PESEL. */
export function kernelSays(text: string): { birthDate: string; sex: 'female' | 'male' } {
  const pesel = kernel.parsePesel(text);
  return { birthDate: kernel.peselBirthDate(pesel), sex: kernel.peselSex(pesel) };
}
