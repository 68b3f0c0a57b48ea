import type { Operation } from '@cus/contracts';
import { useProfile } from './use-session';

/** Whether this person's role lets them do an operation, so that screens offer no refused act. The server decides. */
export function useMay(): (operation: Operation) => boolean {
  const roles = useProfile()?.roles ?? [];
  return (operation) => operation.allow.some((role) => roles.includes(role));
}
