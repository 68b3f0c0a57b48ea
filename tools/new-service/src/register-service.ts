import type { Names } from './names.ts';
import { insertBefore, insertSorted } from './sorted-line.ts';
import { edit, editJson, type Tree } from './tree.ts';

interface PackageJson {
  dependencies?: Record<string, string>;
}

interface LockFile {
  packages: Record<string, PackageJson & Record<string, unknown>>;
}

/** Makes the product know a new service: contracts, the town, `npm start -- --split`, the chart, the compose file, npm's workspaces. */
export function registerService(tree: Tree, names: Names, home: string): void {
  const { service, serviceVar } = names;

  edit(tree, 'libs/contracts/src/contracts.ts', (text) =>
    insertBefore(
      insertSorted(text, `import * as ${serviceVar} from './${service}';`),
      /^} satisfies /,
      `  ${serviceVar}: contractOf('${service}', ${serviceVar}),`,
    ),
  );
  edit(tree, 'libs/contracts/src/index.ts', (text) =>
    insertSorted(text, `export * as ${serviceVar} from './${service}';`),
  );
  edit(tree, 'apps/town/src/services.ts', (text) =>
    insertBefore(
      insertSorted(text, `import { ${serviceVar} } from '@cus/${service}';`),
      /^];$/,
      `  ${serviceVar},`,
    ),
  );
  edit(tree, 'tools/start/src/processes.ts', (text) =>
    insertBefore(text, /^ {2}'apps\/gateway',$/, `  '${home}',`),
  );
  edit(tree, 'deploy/helm/okienko/values.yaml', (text) =>
    insertBefore(text, /^ {2}# The generator of services/, `  ${service}: ${home}`),
  );
  edit(tree, 'docker-compose.yml', (text) =>
    insertBefore(
      text,
      /^ {6}# The generator of services/,
      `      NATS_PASSWORD_${service.replaceAll('-', '_').toUpperCase()}: *nats-password`,
    ),
  );
  editJson<PackageJson>(tree, 'apps/town/package.json', (town) => dependOn(town, service));
  registerInLockFile(tree, names, home);
}

/** What `npm install` would write, so that `npm ci` works on the next machine without a registry being asked here. */
function registerInLockFile(tree: Tree, { service }: Names, home: string): void {
  const { name, version, license, dependencies } = JSON.parse(
    tree.read(`${home}/package.json`, 'utf-8') ?? '{}',
  ) as PackageJson & Record<string, unknown>;
  editJson<LockFile>(tree, 'package-lock.json', (lock) => {
    lock.packages[home] = { name, version, license, ...(dependencies && { dependencies }) };
    lock.packages[`node_modules/@cus/${service}`] = { resolved: home, link: true };
    const town = lock.packages['apps/town'];
    if (town) dependOn(town, service);
    lock.packages = sorted(lock.packages);
  });
}

function dependOn(manifest: PackageJson, service: string): void {
  manifest.dependencies = sorted({ ...manifest.dependencies, [`@cus/${service}`]: '*' });
}

/** npm's own order, so that its next run changes nothing. */
function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => a.localeCompare(b, 'en')));
}
