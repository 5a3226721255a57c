/** Makes a package from this checkout: build, parts, assembly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/checks/registry';
import { organisationFileFaults, readOrganisationFile } from '../../src/settings/organisation';
import { manifestSurroundings } from '../manifest/surroundings';
import { assemble, type Parts } from './assemble';
import { DATA_PACKAGES, licenceOf, packageFolders, RUNTIME_PACKAGES } from './licences';
import { officeJsCopy } from './office-js';
import { PackageRefusal, type PackageOptions } from './options';
import { switchedOffSite, type Site } from './site';
import { told } from './told';

export interface MadePackage {
  /** As `packageName` gives it. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** @param build gives the production site; not called for a switched-off package */
export async function makePackage(root: string, options: PackageOptions, build: (root: string) => Promise<Site>): Promise<MadePackage> {
  const settings = options.settings === null ? null : organisationSettings(options.settings);
  const site = options.switchedOff ? switchedOffSite(root) : await build(root);
  const { packageVersion: version, functions } = manifestSurroundings(root, options.baseUrl);
  const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
  const template = (name: string): string => read('tools', 'package', 'templates', name);
  const parts: Parts = {
    site: site.files,
    manifest: read('manifest.xml'),
    version,
    functions,
    licence: read('LICENSE'),
    thirdParties: options.switchedOff ? [] : thirdParties(root, site),
    officeJs: options.officeJs === 'self' ? officeJsCopy(join(root, 'node_modules', '@microsoft', 'office-js')) : null,
    settings,
    install: new Map([
      ['READ-ME-FIRST.txt', template('READ-ME-FIRST.txt')],
      ['install/trusted-catalog.reg', template('trusted-catalog.reg')],
      ['install/organisation.example.json', template('organisation.example.json')],
    ]),
  };
  const files = assemble(parts, options);
  return { name: packageName(root, options), files };
}

function thirdParties(root: string, site: Site) {
  const made = [...DATA_PACKAGES, ...RUNTIME_PACKAGES].map((name) => join(root, 'node_modules', name));
  return [...new Set([...packageFolders(site.sources), ...made])].map(licenceOf);
}

function organisationSettings(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new PackageRefusal(
      told(`เปิดอ่านไฟล์ค่าตั้ง “${path}” ไม่ได้ โปรดตรวจชื่อและโฟลเดอร์ของไฟล์`, `The settings file “${path}” cannot be read.`),
    );
  }
  const faults = [...settingsFaults(text), ...switchFaults(text)];
  if (faults.length > 0) {
    const head = told(`ไฟล์ค่าตั้ง “${path}” มีที่ผิด ${faults.length} แห่ง`, `The settings file “${path}” has mistakes:`);
    throw new PackageRefusal([head, ...faults.map(([thai, english]) => `  - ${thai}\n    ${english}`)].join('\n'));
  }
  return text;
}

type Fault = readonly [thai: string, english: string];

function settingsFaults(text: string): readonly Fault[] {
  const english = organisationFileFaults(text, 'en');
  return organisationFileFaults(text, 'th').map((thai, index) => [thai, english[index] ?? '']);
}

/** Which checks there are the settings room cannot know; here it can be told. */
function switchFaults(text: string): readonly Fault[] {
  const { rulesOff = [] } = readOrganisationFile(text).organisation.presets;
  const optional = RULES.filter((rule) => rule.optional).map(({ id }): string => id);
  return rulesOff
    .filter((id) => !optional.includes(id))
    .map((id) => [
      `“rulesOff” มี ${id} ซึ่งปิดไม่ได้ เรื่องที่ปิดได้คือ ${optional.join(' ')}`,
      `“rulesOff” names ${id}, but only these checks can be switched off: ${optional.join(', ')}.`,
    ]);
}

/**
 * File name of a package: version, variant and the address it is made for, so that a zip for one server never passes for
 * another's. `ita-report-1.0.0-intranet.example.go.th-ita.zip`
 */
export function packageName(root: string, { baseUrl, officeJs, switchedOff }: PackageOptions): string {
  const { packageVersion: version } = manifestSurroundings(root, baseUrl);
  const { host, pathname } = new URL(baseUrl);
  const address = `${host}${pathname}`.replace(/[^A-Za-z0-9.]+/g, '-').replace(/-$/, '');
  return `ita-report-${version}${switchedOff ? '-switched-off' : ''}${officeJs === 'self' ? '-own-office-js' : ''}-${address}.zip`;
}
