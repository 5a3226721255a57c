/**
 * What the manifest's schema does not see, as sentences that name the part. Rules rest on Microsoft's manifest reference
 * (element order, resources, locales, lengths) and on what hides or breaks an add-in silently in practice.
 */
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** What the manifest is held against. */
export interface ManifestSurroundings {
  /** `version` of package.json. */
  readonly packageVersion: string;
  /** Function names that the commands page registers with `Office.actions.associate`. */
  readonly functions: readonly string[];
  /** Pages that the build emits, e.g. `taskpane.html`. */
  readonly pages: readonly string[];
  /** Pixel width and height of an image below the base address, `null` if there is no such file. */
  readonly imageSize: (path: string) => readonly [number, number] | null;
  /** The only address that may be named; every URL must lie below it. */
  readonly baseUrl: string;
}

const TEMPLATE_ID = '05c2e1c9-3e1d-406e-9a91-e9ac64854143';
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TOP_ORDER = [
  'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
  'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
]; // prettier-ignore
const REQUIRED = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'DefaultSettings', 'Permissions', 'VersionOverrides']; // prettier-ignore
const SECOND_LOCALE = 'en-US';
const ICON_SIZES = [16, 32, 80];
/** Which kind of resource each `resid` on an element must name. */
const RESOURCE_KIND: Readonly<Record<string, readonly string[]>> = {
  Label: ['ShortStrings'],
  Title: ['ShortStrings'],
  Description: ['LongStrings'],
  Image: ['Images'],
  FunctionFile: ['Urls'],
  SourceLocation: ['Urls'],
  LearnMoreUrl: ['Urls'],
};
const MOST_CHARACTERS: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };

const children = (element: Element): Element[] => Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
const descendants = (document: Document, name: string): Element[] => Array.from(document.getElementsByTagNameNS('*', name));
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

/** Every fault found, each as one sentence that names the part; empty if the manifest is sound. */
export function checkManifest(xml: string, surroundings: ManifestSurroundings): string[] {
  let document: Document;
  try {
    document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    }).parseFromString(xml, 'text/xml');
  } catch (error) {
    return [`The manifest is not well-formed XML: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`];
  }
  const root = document.documentElement;
  if (root?.localName !== 'OfficeApp') return ['The root element is not OfficeApp.'];
  return [
    ...checkIdentity(root, surroundings),
    ...checkUrls(document, surroundings),
    ...checkResources(document),
    ...checkIcons(document, surroundings),
    ...checkLocales(document, root),
    ...checkCommands(document, surroundings),
  ];
}

function checkIdentity(root: Element, { packageVersion }: ManifestSurroundings): string[] {
  const faults: string[] = [];
  const top = children(root);
  const names = top.map((element) => element.localName ?? '');
  const text = (name: string): string => top.find((element) => element.localName === name)?.textContent?.trim() ?? '';
  if (attribute(root, 'xsi:type') !== 'TaskPaneApp') faults.push('OfficeApp is not of the type TaskPaneApp.');
  for (const name of REQUIRED) if (!names.includes(name)) faults.push(`${name} is missing.`);
  for (const name of names) if (!TOP_ORDER.includes(name)) faults.push(`${name} does not belong below OfficeApp.`);
  for (let i = 1; i < names.length; i += 1) {
    const before = names[i - 1] ?? '';
    const name = names[i] ?? '';
    if (TOP_ORDER.indexOf(name) < TOP_ORDER.indexOf(before)) faults.push(`${name} stands after ${before}: Office wants it before.`);
  }
  if (!GUID.test(text('Id'))) faults.push('Id is not a GUID in small letters.');
  if (text('Id') === TEMPLATE_ID) faults.push("Id is the one of Microsoft's template.");
  if (text('Version') !== `${packageVersion}.0`) faults.push(`Version is ${text('Version')}, the package's is ${packageVersion}.0.`);
  if (text('Permissions') !== 'ReadWriteDocument')
    faults.push(`Permissions is ${text('Permissions')}: ReadWriteDocument is enough and needed.`);
  if (names.includes('Requirements')) faults.push('Requirements in the base manifest hides the add-in silently where Excel is older.');
  if (names.includes('AppDomains')) faults.push('AppDomains names further domains: the add-in uses none.');
  const hosts = top.find((element) => element.localName === 'Hosts');
  const hostNames = hosts ? children(hosts).map((host) => attribute(host, 'Name')) : [];
  if (hostNames.join() !== 'Workbook') faults.push('Hosts does not name Workbook alone.');
  return faults;
}

function checkUrls(document: Document, { baseUrl, pages }: ManifestSurroundings): string[] {
  const faults: string[] = [];
  const holders = Array.from(document.getElementsByTagName('*')).filter((element) =>
    /^[a-z]+:\/\//i.test(attribute(element, 'DefaultValue')),
  );
  for (const holder of holders) {
    const url = attribute(holder, 'DefaultValue');
    const name = `${holder.localName ?? ''}${attribute(holder, 'id') ? ` ${attribute(holder, 'id')}` : ''}`;
    if (!url.startsWith('https://')) faults.push(`${name} is not https: ${url}`);
    else if (!url.startsWith(baseUrl)) faults.push(`${name} lies outside ${baseUrl}: ${url}`);
    else if (url.endsWith('.html') && !pages.includes(url.slice(baseUrl.length)))
      faults.push(`${name} names a page that the build does not make: ${url}`);
    if (/contoso/i.test(url)) faults.push(`${name} still names contoso.`);
  }
  for (const name of ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation']) {
    const [element] = descendants(document, name);
    if (element && !attribute(element, 'resid') && !holders.includes(element)) faults.push(`${name} holds no URL.`);
  }
  return faults;
}

function checkResources(document: Document): string[] {
  const faults: string[] = [];
  const kinds = new Map<string, string>();
  for (const kind of ['Images', 'Urls', 'ShortStrings', 'LongStrings']) {
    for (const list of descendants(document, kind)) {
      for (const resource of children(list)) {
        const id = attribute(resource, 'id');
        if (kinds.has(id)) faults.push(`The resource ${id} stands twice.`);
        if (id.length > 32) faults.push(`The resource id ${id} is longer than 32 characters.`);
        kinds.set(id, kind);
        const most = MOST_CHARACTERS[kind];
        for (const element of most === undefined ? [] : [resource, ...children(resource)]) {
          const value = attribute(element, 'DefaultValue') || attribute(element, 'Value');
          if (value === '') faults.push(`The text ${id} is empty.`);
          if (most !== undefined && value.length > most) faults.push(`The text ${id} is longer than ${most} characters.`);
        }
      }
    }
  }
  const used = new Set<string>();
  for (const element of Array.from(document.getElementsByTagName('*'))) {
    const id = attribute(element, 'resid');
    if (!id) continue;
    used.add(id);
    const kind = kinds.get(id);
    const wanted = RESOURCE_KIND[element.localName ?? ''] ?? [];
    if (kind === undefined) faults.push(`${element.localName ?? ''} refers to ${id}, which no resource defines.`);
    else if (!wanted.includes(kind)) faults.push(`${element.localName ?? ''} refers to ${id}, which is of the kind ${kind}.`);
  }
  for (const id of kinds.keys()) if (!used.has(id)) faults.push(`The resource ${id} is not used.`);
  return faults;
}

function checkIcons(document: Document, { imageSize, baseUrl }: ManifestSurroundings): string[] {
  const faults: string[] = [];
  const urls = new Map(
    descendants(document, 'Images')
      .flatMap(children)
      .map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]),
  );
  const measure = (name: string, url: string, size: number): void => {
    if (!url.startsWith(baseUrl)) return;
    const pixels = imageSize(url.slice(baseUrl.length));
    if (!pixels) faults.push(`${name} names an image that does not exist: ${url.slice(baseUrl.length)}`);
    else if (pixels[0] !== size || pixels[1] !== size) faults.push(`${name} is ${pixels.join(' x ')} pixels, not ${size} x ${size}.`);
  };
  for (const icon of descendants(document, 'Icon')) {
    const owner = attribute(icon.parentNode as Element, 'id');
    const sizes = children(icon).map((image) => Number(attribute(image, 'size')));
    for (const size of ICON_SIZES) if (!sizes.includes(size)) faults.push(`${owner} has no icon of ${size} pixels.`);
    for (const image of children(icon)) {
      const size = Number(attribute(image, 'size'));
      measure(`The icon of ${owner}`, urls.get(attribute(image, 'resid')) ?? '', size);
    }
  }
  const [small] = descendants(document, 'IconUrl');
  const [large] = descendants(document, 'HighResolutionIconUrl');
  if (small) measure('IconUrl', attribute(small, 'DefaultValue'), 32);
  if (large) measure('HighResolutionIconUrl', attribute(large, 'DefaultValue'), 64);
  return faults;
}

function checkLocales(document: Document, root: Element): string[] {
  const faults: string[] = [];
  const defaultLocale = descendants(document, 'DefaultLocale')[0]?.textContent?.trim() ?? '';
  if (defaultLocale !== 'th-TH') faults.push(`DefaultLocale is ${defaultLocale || 'empty'}, not th-TH.`);
  const texts = [
    ...children(root).filter((element) => ['DisplayName', 'Description'].includes(element.localName ?? '')),
    ...['ShortStrings', 'LongStrings'].flatMap((kind) => descendants(document, kind)).flatMap(children),
  ];
  for (const element of texts) {
    const name = attribute(element, 'id') || (element.localName ?? '');
    const locales = children(element).map((override) => attribute(override, 'Locale'));
    if (!locales.includes(SECOND_LOCALE)) faults.push(`${name} has no ${SECOND_LOCALE} text.`);
    for (const locale of locales) {
      if (locale === defaultLocale) faults.push(`${name} overrides its own default locale ${locale}.`);
      else if (locale !== SECOND_LOCALE) faults.push(`${name} has a text for ${locale}, which the add-in does not speak.`);
    }
  }
  return faults;
}

function checkCommands(document: Document, { functions }: ManifestSurroundings): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const name of ['Group', 'Control', 'Item']) {
    for (const element of descendants(document, name)) {
      const id = attribute(element, 'id');
      if (ids.has(id)) faults.push(`The id ${id} stands twice.`);
      ids.add(id);
      const parts = children(element).map((part) => part.localName);
      for (const part of name === 'Group' ? ['Label', 'Icon'] : ['Label', 'Supertip', 'Icon']) {
        if (!parts.includes(part)) faults.push(`${id} has no ${part}.`);
      }
      const isMenu = attribute(element, 'xsi:type') === 'Menu';
      if (name !== 'Group' && !isMenu && !parts.includes('Action')) faults.push(`${id} does nothing: it has no Action.`);
    }
  }
  for (const element of descendants(document, 'FunctionName')) {
    const name = element.textContent?.trim() ?? '';
    if (!functions.includes(name)) faults.push(`FunctionName ${name} is not registered by the commands page.`);
  }
  const url = (element: Element | undefined): string => {
    const id = element ? attribute(element, 'resid') : '';
    return descendants(document, 'Url').filter((entry) => attribute(entry, 'id') === id).map((entry) => attribute(entry, 'DefaultValue'))[0] ?? ''; // prettier-ignore
  };
  const [file] = descendants(document, 'FunctionFile');
  const pane = descendants(document, 'SourceLocation').find((element) => attribute(element, 'resid'));
  // A function file that is the pane's page makes the first click do nothing (office-js issue 5176).
  if (url(file) !== '' && url(file) === url(pane))
    faults.push('FunctionFile is the page of the task pane: the first click would do nothing.');
  return faults;
}
