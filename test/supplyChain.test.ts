import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '..');
const read = (file: string): string => readFileSync(join(repository, file), 'utf8');

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly bundleDependencies?: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly license?: string;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const { lockfileVersion, packages } = JSON.parse(read('package-lock.json')) as { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, LockedPackage>> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** The packages in the bundles, with version and licence, as the build has found them. */
const bundled = [...read('dist/third-party.txt').matchAll(/^={80}\n(\S+) (\S+) \((.+)\)$/gm)].map(([, name = '', version = '', licence = '']) => ({ name, version, licence }));

describe('the supply chain', () => {
  it('every package that ends in a bundle stands in the README, with its licence and its reason, and no other', () => {
    const [, table = ''] = /^### Packages in the bundles\n([\s\S]*?)(?=^#)/m.exec(read('README.md')) ?? [];
    const rows = table.split('\n').filter((line) => /^\| `/.test(line)).map((line) => line.split('|').map((cell) => cell.trim()).slice(1, -1));
    const named = rows.flatMap(([names = '', licence = '', reason = '']) => {
      assert.ok(reason.length > 10, `${names}: ${reason}`);
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => `${name} (${licence})`);
    });
    assert.deepEqual([...named].sort(), [...new Set(bundled.map(({ name, licence }) => `${name} (${licence})`))].sort());
    assert.ok(bundled.length > 10);
  });

  it('every package in a bundle has the version of the lock file, and a licence that allows it', () => {
    for (const { name, version, licence } of bundled) {
      const at = locked.filter(([path]) => path.endsWith(`node_modules/${name}`));
      assert.ok(at.some(([, each]) => each.version === version), `${name} ${version}`);
      assert.match(licence, /^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|CC-BY-4\.0)$/, name);
    }
  });

  it('whoever installs it installs nothing else: it has no dependencies but those that build it', () => {
    assert.deepEqual([manifest.dependencies, manifest.optionalDependencies, manifest.bundleDependencies], [undefined, undefined, undefined]);
  });

  it('nothing runs at installation', () => {
    const atInstallation = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'prepublish', 'prepublishOnly', 'prepack', 'postpack'];
    assert.deepEqual(Object.keys(manifest.scripts).filter((name) => atInstallation.includes(name) || name.startsWith('vscode:')), []);
  });

  it('the lock file names each package with the digest of its content, from the registry only', () => {
    assert.equal(lockfileVersion, 3);
    assert.ok(locked.length > 100);
    for (const [path, { version, resolved, integrity, link }] of locked) {
      assert.match(integrity ?? '', /^sha512-[A-Za-z0-9+/]{86}==$/, path);
      assert.match(version ?? '', /^\d+\.\d+\.\d+/, path);
      assert.equal(link, undefined, path);
      // Without an address it is the registry that npm is set to.
      assert.match(resolved ?? 'https://registry.npmjs.org/', /^https:\/\/registry\.npmjs\.org\//, path);
    }
    for (const [name, range] of Object.entries(manifest.devDependencies)) {
      assert.match(range, /^[~^]?\d+(?:\.\d+)*$/, name);
      assert.ok(`node_modules/${name}` in packages, name);
    }
  });
});
