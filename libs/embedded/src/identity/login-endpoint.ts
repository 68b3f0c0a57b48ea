import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { IdentityUser } from './identity-user';
import { languageOf } from './page-texts';
import { pageHeaders } from './page';
import { latePage, loginPage } from './pages';
import { signIn } from './password-grant';

export interface LoginSettings {
  readonly users: readonly IdentityUser[];
  /** Offer every account with one click and without a password. */
  readonly demo: boolean;
  readonly allowedOrigins: readonly string[];
}

const FORM_BYTES = 8 * 1024;

/** Shows the login page and takes its form; the interaction's own cookie ties both to one browser. */
export async function serveLogin(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
  settings: LoginSettings,
): Promise<void> {
  const { users, demo, allowedOrigins } = settings;
  const reply = (status: number, html: string) => {
    res.writeHead(status, pageHeaders(allowedOrigins));
    res.end(html);
  };
  const interaction = await provider.interactionDetails(req, res).catch(() => undefined);
  if (!interaction) return reply(400, latePage(allowedOrigins));
  const page = { language: languageOf(interaction.params.ui_locales), demoUsers: demo ? users : [] };
  if (req.method !== 'POST') return reply(200, loginPage(page));

  const form = await readForm(req);
  if (!form) return reply(413, loginPage({ ...page, refused: '' }));
  const username = form.get('username') ?? '';
  const user =
    demo && form.has('demo')
      ? users.find((candidate) => candidate.username === form.get('demo'))
      : signIn(users, username, form.get('password') ?? '');
  if (!user) return reply(401, loginPage({ ...page, refused: username }));
  const result = { login: { accountId: user.id } };
  await provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams | undefined> {
  let text = '';
  for await (const chunk of req) {
    text += chunk;
    if (text.length > FORM_BYTES) return undefined;
  }
  return new URLSearchParams(text);
}
