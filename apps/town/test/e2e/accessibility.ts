import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** React Aria's node that speaks for a moment while a button is pending: an image without words only to axe. */
const ANNOUNCER = '[data-live-announcer]';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Breaches of the accessibility rules on the screen as it stands, one line each; overlays should be closed. */
export async function breaches(page: Page): Promise<string[]> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await arrived(page);
  await page.evaluate(AXE);
  const found = (await page.evaluate(
    ([tags, hidden]) =>
      (globalThis as unknown as { axe: { run(context: object, options: object): Promise<unknown> } }).axe.run(
        { exclude: [[hidden]] },
        { runOnly: { type: 'tag', values: tags } },
      ),
    [RULES, ANNOUNCER] as const,
  )) as { violations: { id: string; nodes: { target: string[] }[] }[] };
  return found.violations.map(
    ({ id, nodes }) =>
      `${new URL(page.url()).pathname}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** What is still fading in has no contrast yet: waits until every motion that ends has ended. */
async function arrived(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { document } = globalThis as unknown as { document: { getAnimations(): Motion[] } };
    interface Motion {
      readonly finished: Promise<unknown>;
      readonly effect: { getComputedTiming(): { endTime?: number } } | null;
    }
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => undefined);
  });
}
