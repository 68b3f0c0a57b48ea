import type { Page } from 'playwright-core';

/** Presses what carries this name: a button acts at once, a link opens the form that acts. */
export async function press(page: Page, name: string): Promise<void> {
  const target = page.locator('main, [role=dialog]');
  await target
    .getByRole('button', { name, exact: true })
    .or(target.getByRole('link', { name, exact: true }))
    .last()
    .click();
}

/** Chooses in a combo box by typing. Its list closes when the page scrolls, so the page is scrolled before. */
export async function choose(page: Page, label: RegExp | string, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await box.fill(typed);
  await page
    .getByRole('option', { name: new RegExp(typed, 'i') })
    .first()
    .click();
}
