/** The ribbon group that a manifest describes, in one language, as plain data. */

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  /** Address of the icon by pixel size. */
  readonly icons: Readonly<Record<number, string>>;
  readonly action:
    | { readonly kind: 'function'; readonly name: string }
    | { readonly kind: 'pane'; readonly url: string }
    | { readonly kind: 'menu'; readonly items: readonly RibbonButton[] };
}

export interface RibbonModel {
  readonly tab: string;
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  readonly functionFile: string;
  readonly displayName: string;
}

/** `locale` is a full tag such as `th-TH`. Throws if the manifest has no ribbon group. */
export function readRibbon(xml: string, locale: string): RibbonModel {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const all = (parent: Element | Document, name: string): Element[] => Array.from(parent.getElementsByTagNameNS('*', name));
  const child = (parent: Element, name: string): Element | undefined =>
    Array.from(parent.children).find((element) => element.localName === name);
  const localised = (element: Element | undefined): string => {
    const override = element
      ? Array.from(element.children).find((entry) => entry.localName === 'Override' && entry.getAttribute('Locale') === locale)
      : undefined;
    return override?.getAttribute('Value') ?? element?.getAttribute('DefaultValue') ?? '';
  };
  const resources = new Map(
    all(document, 'Resources')
      .flatMap((lists) => Array.from(lists.children))
      .flatMap((list) => Array.from(list.children))
      .map((entry) => [entry.getAttribute('id') ?? '', entry]),
  );
  const resource = (holder: Element | undefined): string => localised(resources.get(holder?.getAttribute('resid') ?? ''));

  const button = (element: Element): RibbonButton => {
    const tip = child(element, 'Supertip');
    const action = child(element, 'Action');
    const items = child(element, 'Items');
    const icons = Object.fromEntries(
      Array.from(child(element, 'Icon')?.children ?? []).map((image) => [Number(image.getAttribute('size')), resource(image)]),
    );
    return {
      id: element.getAttribute('id') ?? '',
      label: resource(child(element, 'Label')),
      tipTitle: tip ? resource(child(tip, 'Title')) : '',
      tip: tip ? resource(child(tip, 'Description')) : '',
      icons,
      action: items
        ? { kind: 'menu', items: Array.from(items.children).map(button) }
        : action?.getAttribute('xsi:type') === 'ShowTaskpane'
          ? { kind: 'pane', url: resource(child(action, 'SourceLocation')) }
          : { kind: 'function', name: (action && child(action, 'FunctionName')?.textContent?.trim()) ?? '' },
    };
  };

  const [group] = all(document, 'Group');
  if (!group) throw new Error('The manifest describes no ribbon group.');
  const tab = all(document, 'OfficeTab')[0]?.getAttribute('id') ?? '';
  return {
    tab,
    group: resource(child(group, 'Label')),
    buttons: Array.from(group.children)
      .filter((element) => element.localName === 'Control')
      .map(button),
    functionFile: resource(all(document, 'FunctionFile')[0]),
    displayName: localised(all(document, 'DisplayName')[0]),
  };
}
