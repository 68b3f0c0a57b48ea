import { DomainError } from '@cus/kernel';

/** What a breach of the directory's constraints means. */
export const STAFF_REFUSALS = {
  staff_ends_after_start: () => new DomainError('invalid', 'registry.ends-before-start'),
  staff_site: () => new DomainError('not-found', 'registry.site-not-found'),
  staff_waits_once_per_login: () => new DomainError('conflict', 'registry.login-already-listed'),
} as const;
