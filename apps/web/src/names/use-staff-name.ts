import { useProfile } from '../session/use-session';
import { useWords } from '../words/words';

/** Tells one's own work from a colleague's; the product keeps no directory of staff to take names from. */
export function useStaffName(): (userId: string | undefined) => string {
  const me = useProfile()?.id;
  const w = useWords();
  return (userId) => (userId !== undefined && userId === me ? w('me') : w('somebody'));
}
