import { grayJpeg } from '@cus/delivery/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { breaches } from './accessibility';
import { signIn } from './browser';

const IN_FRONT = 'main, [role=dialog]';
const API = '**/api/**';

/** One person at a screen: goes places, fills fields, presses buttons, and has every screen judged on the way. */
export class Desk {
  private constructor(
    readonly page: Page,
    private readonly origin: string,
    private readonly found: string[],
  ) {}

  /** @param found breaches of accessibility are added to it */
  static async of(
    browser: Browser,
    origin: string,
    found: string[],
    username: string,
    width?: number,
  ): Promise<Desk> {
    return new Desk(await signIn(browser, origin, username, width), origin, found);
  }

  async open(path: string, heading?: string | RegExp): Promise<void> {
    await this.page.goto(`${this.origin}${path}`);
    if (heading !== undefined) await this.heading(heading);
  }

  /** Waits for the screen and has it judged. */
  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    await this.inspect();
  }

  /** Where this screen is, to come back or to send somebody there. */
  get path(): string {
    return new URL(this.page.url()).pathname;
  }

  async inspect(): Promise<void> {
    this.found.push(...(await breaches(this.page)));
  }

  /**
   * Takes the network away, or gives it back. The browser's own switch makes a page see it, but lets the first calls of a
   * page through that is just being loaded anew: so those to the product are cut by name.
   */
  async offline(is: boolean): Promise<void> {
    const context = this.page.context();
    if (is) await context.route(API, (route) => route.abort('internetdisconnected'));
    else await context.unroute(API);
    await context.setOffline(is);
  }

  /** Presses what carries this name: a button acts, a link leads to the form that acts; in a dialog, if one is open. */
  async press(name: string | RegExp): Promise<void> {
    const inFront = this.page.locator(IN_FRONT);
    const exact = typeof name === 'string';
    await inFront
      .getByRole('button', { name, exact })
      .or(inFront.getByRole('link', { name, exact }))
      .last()
      .click();
  }

  /** Follows the first link of this name. */
  async follow(name: string | RegExp): Promise<void> {
    await this.page.locator(IN_FRONT).getByRole('link', { name }).first().click();
  }

  /** Opens the dialog of an act, fills it, and carries it out under the same name or the one given. */
  async act(name: string | RegExp, fill: () => Promise<void>, submit = name): Promise<void> {
    await this.press(name);
    await this.page.getByRole('dialog').waitFor();
    await fill();
    await this.press(submit);
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** Follows the link of an act to its form on the page, fills it, and carries it out under the same name or the one given. */
  async carryOut(name: string, fill = async (): Promise<void> => undefined, submit = name): Promise<void> {
    const main = this.page.locator('main');
    await main.getByRole('link', { name, exact: true }).click();
    const button = main.getByRole('button', { name: submit, exact: true });
    await button.waitFor();
    await fill();
    await button.click();
    await button.waitFor({ state: 'hidden' });
  }

  async fill(label: string | RegExp, value: string): Promise<void> {
    await this.field(label).last().fill(value);
  }

  async pick(name: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name }).check();
  }

  async pickFirst(): Promise<void> {
    await this.page.locator(IN_FRONT).getByRole('radio').first().check();
  }

  async check(name: string | RegExp): Promise<void> {
    await this.page.locator(IN_FRONT).getByRole('checkbox', { name }).first().check();
  }

  /** Chooses from a list that opens: the option of this name, or the first. */
  async choose(label: string, option: string | RegExp = /./): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(label) })
      .last()
      .click();
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Chooses from a list by typing a part of it; typed anew when the list arrives only meanwhile and begins afresh. */
  async find(label: string | RegExp, typed: string, option: RegExp): Promise<void> {
    const box = this.page.locator(IN_FRONT).getByRole('combobox', { name: label });
    const choice = this.page.getByRole('option', { name: option }).first();
    // The list closes when the page scrolls: it is scrolled before.
    await box.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    for (let tries = 0; tries < 5; tries += 1) {
      await box.fill('');
      await box.fill(typed);
      const isChosen = await choice.click({ timeout: 8_000 }).then(
        () => true,
        () => false,
      );
      if (isChosen) return;
    }
    throw new Error(`${label} offers nothing like ${option.source}`);
  }

  /** Chooses a picture of one shade from the device's files and waits until it is ready to be sent. */
  async choosePhoto(name: string, shade: number): Promise<void> {
    const inFront = this.page.locator(IN_FRONT);
    const chosen = inFront.getByRole('img', { name: /^Wybrane zdjęcie/ });
    const before = await chosen.count();
    // Large enough not to fit beside everything else a phone keeps.
    const buffer = grayJpeg(shade, 1_600);
    await inFront
      .getByLabel('Wybierz zdjęcie')
      .last()
      .setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await chosen.nth(before).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.locator('main').getByText(text).first().waitFor();
  }

  /** Said in a toast after an act. */
  async hears(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  private field(label: string | RegExp): Locator {
    const inFront = this.page.locator(IN_FRONT);
    if (typeof label !== 'string') return inFront.getByLabel(label);
    // Fields that may stay empty say so behind their label.
    const words = label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return inFront.getByLabel(new RegExp(`^${words}( \\(.*\\))?$`));
  }
}
