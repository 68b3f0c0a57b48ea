import { showToast, useLocale } from '@cus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { toProblem } from '../api';
import { describeProblem } from '../i18n/error-text';

/** Takes an act back from a toast: runs `undo`, and says so when the server refuses. */
export function useUndo() {
  const locale = useLocale();
  const queryClient = useQueryClient();
  return (undo: () => Promise<unknown>) => async () => {
    try {
      await undo();
    } catch (error) {
      showToast(describeProblem(toProblem(error), locale).message);
      throw error;
    } finally {
      void queryClient.invalidateQueries();
    }
  };
}
