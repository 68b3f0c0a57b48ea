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

/** Chooses one of a short list: the option of this name, or the first. */
export async function pick(page: Page, label: RegExp, option?: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  const options = page.getByRole('option');
  await (option === undefined ? options.first() : options.filter({ hasText: option }).first()).click();
}

/** Gives the first reason in a question and carries the act out. */
export async function giveReason(page: Page, act: string): Promise<void> {
  await page.getByRole('dialog').getByRole('radio').first().check();
  await press(page, act);
}

/** Follows the first link of this name. */
export function follow(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('link', { name }).first().click();
}

/** Waits until these words stand on the screen. */
export function said(page: Page, words: string | RegExp): Promise<void> {
  return page.getByText(words).first().waitFor();
}

/** Types an ISO day as Poles write it. */
export function dateIn(page: Page, label: string, day: string): Promise<void> {
  return page.getByLabel(label, { exact: true }).fill(dotted(day));
}

/** "10.10.2026" of an ISO day. */
export function dotted(day: string): string {
  return day.split('-').reverse().join('.');
}

/** "1 250,50 zł" in grosze. */
export function groszeOf(text: string): number {
  return Number(text.replaceAll(/[^\d,-]/g, '').replace(',', ''));
}
