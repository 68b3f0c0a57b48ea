import { createHash } from 'node:crypto';
import type { PageLanguage } from './page-texts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f2523; --paper: #fbf8f2; --line: #6b746f; --accent: #0b5a57; --on-accent: #fff; --danger: #9a1b1b; --quiet: #414a46; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1ede4; --paper: #171c1a; --line: #9aa39e; --accent: #8ed6d0; --on-accent: #0c1f1d; --danger: #ffb3ab; --quiet: #c9cfcb; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.25rem/1.5 'Atkinson Hyperlegible Next', system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 .5rem; }
label { display: block; font-weight: 600; margin: 1.25rem 0 .5rem; }
input { width: 100%; font: inherit; color: inherit; background: transparent; border: 2px solid var(--line); border-radius: .4rem; padding: .6rem .75rem; min-height: 3rem; }
button, .button { font: inherit; font-weight: 600; min-height: 3rem; padding: .6rem 1.25rem; border: 2px solid var(--accent); border-radius: .4rem; background: var(--accent); color: var(--on-accent); cursor: pointer; }
form > button { margin-top: 1.5rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.error { border-left: .4rem solid var(--danger); padding: .25rem 0 .25rem 1rem; color: var(--danger); font-weight: 600; }
ul { list-style: none; margin: 1rem 0 0; padding: 0; }
li { margin-top: .75rem; }
li button { width: 100%; text-align: left; background: transparent; color: inherit; border-color: var(--line); font-weight: 400; }
li button:hover { border-color: var(--accent); }
li strong, li span { display: block; }
details { margin-top: .75rem; }
summary { cursor: pointer; font-weight: 600; padding: .6rem 0; }
li span, .quiet { color: var(--quiet); font-size: 1.05rem; }
a { color: var(--accent); }
`;

const SUBMIT_AT_ONCE = `document.forms[0].submit()`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

export interface Page {
  readonly lang: PageLanguage;
  readonly title: string;
  /** Content of the page, already escaped. */
  readonly body: string;
  /** Sends the first form at once where scripts run; the page keeps a button where they do not. */
  readonly submitAtOnce?: boolean;
}

export function renderPage({ lang, title, body, submitAtOnce }: Page): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Okienko</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
${submitAtOnce ? `<script>${SUBMIT_AT_ONCE}</script>` : ''}
</body>
</html>
`;
}

/** Headers of every page. `formTargets`: origins a form may lead to, since browsers check each redirect after it. */
export function pageHeaders(formTargets: readonly string[]): Record<string, string> {
  const policy = [
    `default-src 'none'`,
    `img-src data:`,
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SUBMIT_AT_ONCE)}`,
    `form-action 'self' ${formTargets.join(' ')}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
}
