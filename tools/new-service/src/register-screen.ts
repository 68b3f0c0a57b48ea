import type { Names } from './names.ts';
import { insertBefore, insertSorted } from './sorted-line.ts';
import { edit, type Tree } from './tree.ts';

/** Marks it in the menu until somebody chooses a better icon. */
const ICON = 'LayoutList';

/** What the browser says when the generated command refuses. */
const REFUSALS = {
  pl: 'To już zapisano. Otwórz ten wpis.',
  en: 'This is recorded already. Open it.',
  uk: 'Це вже записано. Відкрийте цей запис.',
};

/** Opens the new list in the browser application: its address, its place in the menu before the settings, its refusal. */
export function registerScreen(tree: Tree, { service, serviceVar, title, polishTitle }: Names): void {
  const web = 'apps/web/src';
  edit(tree, `${web}/router.tsx`, (text) =>
    insertSorted(text, `import { ${serviceVar}Route } from './areas/${service}/route';`).replace(
      'signedInRoute.addChildren([',
      `signedInRoute.addChildren([${serviceVar}Route, `,
    ),
  );
  edit(tree, `${web}/shell/navigation.ts`, (text) =>
    insertBefore(
      insertBefore(text, /^ {4}\| 'settings';$/, `    | '${service}'`),
      /^ {2}\{ id: 'settings'/,
      `  {\n    id: '${service}',\n    path: '/${service}',\n    roles: ['social-worker', 'coordinator'],\n    ofOneService: true,\n  },`,
    ),
  );
  edit(tree, `${web}/shell/area-icons.tsx`, (text) => {
    const imported = text.includes(`  ${ICON},`)
      ? text
      : insertBefore(text, /^ {2}PhoneIncoming,$/, `  ${ICON},`);
    return insertBefore(imported, /^ {2}settings: /, `  '${service}': ${ICON},`);
  });
  for (const [language, name] of [
    ['pl', polishTitle],
    ['en', title],
    // Until somebody translates it, Ukrainian readers see the name their papers carry.
    ['uk', polishTitle],
  ] as const)
    edit(tree, `${web}/shell/messages.${language}.ts`, (text) =>
      insertBefore(text, /^ {2}'area\.settings':/, `  'area.${service}': '${name}',`),
    );
  for (const [language, sentence] of Object.entries(REFUSALS))
    edit(tree, `${web}/i18n/errors.${language}.ts`, (text) =>
      insertBefore(text, /^}( as const)?;$/, `  '${service}.already-recorded': '${sentence}',`),
    );
}
