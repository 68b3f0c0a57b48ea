import { addDays } from '@cus/ui';

/** What is asked for the seven days from a day: one question for the screen, the home screen and the day kept on a phone. */
export function weekFrom(from: string) {
  return { from, to: addDays(from, 6), limit: 100 };
}
