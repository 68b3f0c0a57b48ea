import type { Context } from 'oidc-provider';
import type { IdentityUser } from './identity-user';
import { demoAccounts } from './demo-accounts';
import { escapeHtml, pageHeaders, renderPage } from './page';
import { languageOf, type PageLanguage, type PageTexts, textsIn } from './page-texts';

export interface LoginPage {
  readonly language: PageLanguage;
  /** Offered as one-click accounts; none outside a demonstration. */
  readonly demoUsers: readonly IdentityUser[];
  /** The name typed in a try that failed. */
  readonly refused?: string;
}

export function loginPage({ language, demoUsers, refused }: LoginPage): string {
  const texts = textsIn(language);
  const wrong = refused !== undefined;
  const field = wrong ? 'aria-invalid="true" aria-describedby="error"' : '';
  return renderPage({
    lang: language,
    title: texts.signIn,
    body: `<h1>${texts.signIn}</h1>
<p>${texts.centre}</p>
${wrong ? `<p class="error" id="error" role="alert">${texts.wrong}</p>` : ''}
<form method="post">
<label for="username">${texts.username}</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus ${field} value="${escapeHtml(refused ?? '')}">
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required ${field}>
<button type="submit">${texts.signIn}</button>
</form>
${demoUsers.length > 0 ? demoAccounts(demoUsers, texts) : ''}`,
  });
}

/** Shown when the login was begun too long ago or in another way cannot go on; `detail` is for whoever sets up the system. */
export function latePage(origins: readonly string[], detail = ''): string {
  const texts = textsIn('pl');
  return renderPage({
    lang: 'pl',
    title: texts.lateTitle,
    body: `<h1>${texts.lateTitle}</h1>
<p>${texts.lateText}</p>
${detail && `<p class="quiet">${escapeHtml(detail)}</p>`}
${backLink(origins, texts)}`,
  });
}

/** oidc-provider's error page. */
export function errorPage(origins: readonly string[]) {
  return (ctx: Context, out: Record<string, unknown>): void => {
    const detail = [out.error, out.error_description].filter(Boolean).join(': ');
    send(ctx, origins, latePage(origins, detail));
  };
}

/** Signs out without a question, since the application asked for it with proof. */
export function signOutPage(ctx: Context, form: string): void {
  sendSignOut(ctx, form, { submitAtOnce: true, heading: 'signingOut' });
}

export function askBeforeSignOut(ctx: Context, form: string): void {
  sendSignOut(ctx, form, { submitAtOnce: false, heading: 'signOutQuestion' });
}

export function signedOutPage(origins: readonly string[]) {
  return (ctx: Context): void => {
    const texts = textsIn('pl');
    const body = `<h1>${texts.signedOut}</h1>\n<p>${texts.signedOutText}</p>\n${backLink(origins, texts)}`;
    send(ctx, origins, renderPage({ lang: 'pl', title: texts.signedOut, body }));
  };
}

function sendSignOut(
  ctx: Context,
  form: string,
  { submitAtOnce, heading }: { submitAtOnce: boolean; heading: 'signingOut' | 'signOutQuestion' },
): void {
  const lang = languageOf(ctx.oidc.params.ui_locales);
  const texts = textsIn(lang);
  const rest = `<input type="hidden" name="logout" value="yes"><button type="submit">${texts.signOut}</button></form>`;
  const body = `<h1>${texts[heading]}</h1>\n${form.replace('</form>', rest)}`;
  send(ctx, redirectTargets(ctx), renderPage({ lang, title: texts.signOut, submitAtOnce, body }));
}

function redirectTargets(ctx: Context): string[] {
  const target = ctx.oidc.params.post_logout_redirect_uri;
  return target ? [new URL(target).origin] : [];
}

function backLink([origin]: readonly string[], texts: PageTexts): string {
  return origin ? `<p><a href="${escapeHtml(origin)}/">${texts.back}</a></p>` : '';
}

function send(ctx: Context, formTargets: readonly string[], html: string): void {
  for (const [name, value] of Object.entries(pageHeaders(formTargets))) ctx.set(name, value);
  ctx.body = html;
}
