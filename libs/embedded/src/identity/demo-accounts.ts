import type { IdentityUser } from './identity-user';
import { escapeHtml } from './page';
import type { PageTexts } from './page-texts';

/** One-click accounts: whom to begin with, and the rest folded away by what they belong to. */
export function demoAccounts(users: readonly IdentityUser[], texts: PageTexts): string {
  const featured = users.filter((user) => user.featured);
  const rest = users.filter((user) => !user.featured);
  const lists =
    featured.length === 0
      ? list(users, texts)
      : `<p>${texts.demoOrder}</p>
${list(featured, texts)}
${groups(rest, featured[0]?.centre, texts)}`;
  return `<h2>${texts.demoTitle}</h2>
<p>${texts.demoLead}</p>
<form method="post">
${lists}
</form>`;
}

function groups(users: readonly IdentityUser[], firstCentre: string | undefined, texts: PageTexts): string {
  const byName = new Map<string, IdentityUser[]>();
  for (const user of users) {
    const name =
      user.centre !== firstCentre
        ? (user.centreName ?? texts.demoCentre)
        : user.provider
          ? texts.demoProviders
          : texts.demoStaff;
    byName.set(name, [...(byName.get(name) ?? []), user]);
  }
  return [...byName]
    .map(
      ([name, members]) =>
        `<details><summary>${escapeHtml(name)} (${members.length})</summary>\n${list(members, texts)}\n</details>`,
    )
    .join('\n');
}

function list(users: readonly IdentityUser[], texts: PageTexts): string {
  return `<ul>\n${users.map((user) => account(user, texts)).join('\n')}\n</ul>`;
}

/** What the person does comes first: nobody knows the names yet. */
function account({ username, name, roles, note }: IdentityUser, texts: PageTexts): string {
  const [first = '', ...others] = [
    ...(note ? [note] : []),
    ...roles.map((role) => texts.roles[role] ?? role),
  ];
  const who = [name, ...others].join(' · ');
  return `<li><button type="submit" name="demo" value="${escapeHtml(username)}"><strong>${escapeHtml(first)}</strong><span>${escapeHtml(who)}</span></button></li>`;
}
