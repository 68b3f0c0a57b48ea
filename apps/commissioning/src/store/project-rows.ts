import { DomainError } from '@cus/kernel';
import { refusal } from '@cus/platform';

export function projectRefused(error: unknown): never {
  throw refusal(error, {
    project_code: () => new DomainError('conflict', 'commissioning.project-code-taken'),
    project_pilot: () => new DomainError('conflict', 'commissioning.pilot-already-chosen'),
  });
}
