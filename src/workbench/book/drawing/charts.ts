/** Charts of a sheet: found in its drawing, and put back there. Everything else of the drawing stays as it is. */
import { parseRange, splitReference } from '../reference';
import { type Saving, tellLoss } from '../saving';
import { type BookState, type ChartOrigin, type SheetObjects, type SheetState, guid } from '../state';
import { type Book, type BookChart, type BookSheet, cellKey } from '../types';
import { XmlElement, element, parseXml } from '../xml/tree';
import { type Box, anchorCorners, editAs, readAnchor } from './anchors';
import { readChart } from './chart-read';
import { type Lookup, canDescribe, chartPart } from './chart-write';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const CHART_URI = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING_MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** All but the place; the size counts where a plot area is a share of it. */
function contents(chart: BookChart): string {
  const size = chart.plot ? [chart.width, chart.height] : null;
  return JSON.stringify([{ ...chart, left: 0, top: 0, width: 0, height: 0 }, size]);
}

function boxOf({ left, top, width, height }: BookChart): Box {
  return { left, top, width, height };
}

function graphicFrame(anchor: XmlElement): XmlElement | undefined {
  return anchor.child('graphicFrame');
}

/** Relationship id of the chart in an anchor, `undefined` for pictures and shapes. */
function chartReference(anchor: XmlElement): string | undefined {
  const data = graphicFrame(anchor)?.find('graphic', 'graphicData');
  return data?.attribute('uri') === CHART_URI ? data.child('chart')?.attributeNamed('id') : undefined;
}

export function readCharts(sheet: BookSheet, sheetState: SheetState, state: BookState, objects: SheetObjects): void {
  const pack = state.package;
  const drawing = pack.relationship(sheetState.part, sheetState.document?.get('drawing')?.attributeNamed('id'))?.part;
  if (!drawing || !pack.has(drawing)) return;
  objects.drawing = drawing;
  for (const anchor of pack.xml(drawing).elements) {
    const reference = chartReference(anchor);
    const place = readAnchor(anchor, sheet);
    const part = pack.relationship(drawing, reference)?.part;
    if (reference === undefined || !place || !part || !pack.has(part)) continue;
    const properties = graphicFrame(anchor)?.find('nvGraphicFramePr', 'cNvPr');
    const chart = readChart(pack.xml(part), {
      id: guid(state, 8),
      name: properties?.attribute('name') ?? '',
      altTitle: properties?.attribute('title') ?? '',
      altDescription: properties?.attribute('descr') ?? '',
      ...place,
    });
    sheet.charts.push(chart);
    objects.charts.set(chart.id, { relationship: reference, part, box: boxOf(chart), contents: contents(chart) });
  }
}

/** Writes the charts that changed, came or went. `document` gets its `drawing` element if it has none. */
export function writeCharts(sheet: BookSheet, sheetState: SheetState, saving: Saving): void {
  const { pack, book } = saving;
  const objects = sheetState.objects;
  const existing = objects?.drawing ?? null;
  if (sheet.charts.length === 0 && existing === null) return;
  const drawing = existing ?? addDrawing(sheetState, saving);
  const root = existing ? pack.xml(existing) : parseXml(`<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING_MAIN}"/>`);
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  const known = objects?.charts ?? new Map<string, ChartOrigin>();
  const lookup = lookupIn(book);
  for (const [id, origin] of known) {
    if (sheet.charts.some((chart) => chart.id === id)) continue;
    root.children = root.children.filter((node) => !(node instanceof XmlElement) || chartReference(node) !== origin.relationship);
    pack.unrelate(drawing, origin.relationship);
    pack.remove(origin.part);
  }
  for (const chart of sheet.charts) {
    const origin = known.get(chart.id);
    if (origin) updateChart(chart, origin, root, sheet, saving, lookup);
    else if (canDescribe(chart.type)) addChart(chart, drawing, root, prefix, sheet, saving, lookup);
    else tellLoss(book, { kind: 'chart', sheet: sheet.name, name: chart.name, type: chart.type });
  }
  if (existing) pack.writeXml(drawing, root);
  else pack.add(drawing, root, DRAWING_TYPE);
}

function addDrawing(sheetState: SheetState, { pack }: Saving): string {
  const part = pack.freeName('xl/drawings/drawing{n}.xml');
  // Reserved at once, so that the chart parts that are related to it find it.
  pack.add(part, '', DRAWING_TYPE);
  const id = pack.relate(sheetState.part, pack.officeType('drawing'), part);
  const prefix = sheetState.document?.prefix ?? '';
  sheetState.document?.put('drawing', element(`${prefix}drawing`, { 'xmlns:r': pack.officeNamespace, 'r:id': id }));
  return part;
}

function updateChart(chart: BookChart, origin: ChartOrigin, root: XmlElement, sheet: BookSheet, saving: Saving, lookup: Lookup): void {
  const anchor = root.elements.find((node) => chartReference(node) === origin.relationship);
  if (!anchor) return;
  if (JSON.stringify(boxOf(chart)) !== JSON.stringify(origin.box)) moveAnchor(anchor, chart, sheet);
  if (contents(chart) === origin.contents) return;
  if (anchor.local === 'twoCellAnchor') anchor.set('editAs', editAs(chart.placement));
  const properties = graphicFrame(anchor)?.find('nvGraphicFramePr', 'cNvPr');
  properties
    ?.set('name', chart.name)
    .set('title', chart.altTitle || null)
    .set('descr', chart.altDescription || null);
  if (!chart.opaque) saving.pack.writeXml(origin.part, chartPart(chart, lookup));
}

function moveAnchor(anchor: XmlElement, chart: BookChart, sheet: BookSheet): void {
  const prefix = anchor.name.slice(0, anchor.name.length - anchor.local.length);
  // Whatever kind it was, two cells hold the place; what else the anchor has stays.
  const rest = anchor.children.filter((node) => !(node instanceof XmlElement) || !['from', 'to', 'ext', 'pos'].includes(node.local));
  anchor.name = `${prefix}twoCellAnchor`;
  anchor.children = [...anchorCorners(chart, sheet, prefix), ...rest];
  anchor.set('editAs', editAs(chart.placement));
}

function addChart(
  chart: BookChart,
  drawing: string,
  root: XmlElement,
  prefix: string,
  sheet: BookSheet,
  saving: Saving,
  lookup: Lookup,
): void {
  const { pack } = saving;
  const part = pack.freeName('xl/charts/chart{n}.xml');
  pack.add(part, chartPart(chart, lookup), CHART_TYPE);
  const id = pack.relate(drawing, pack.officeType('chart'), part);
  const numbers = [...root.walk()].flatMap((node) => (node.local === 'cNvPr' ? (node.number('id') ?? 0) : []));
  const made = (local: string, attributes: Record<string, string | number | null> = {}, children: (XmlElement | null)[] = []): XmlElement =>
    element(prefix + local, attributes, children);
  const frame = made('graphicFrame', { macro: '' }, [
    made('nvGraphicFramePr', {}, [
      made('cNvPr', {
        id: Math.max(1, ...numbers) + 1,
        name: chart.name,
        descr: chart.altDescription || null,
        title: chart.altTitle || null,
      }),
      made('cNvGraphicFramePr'),
    ]),
    made('xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })]),
    element('a:graphic', { 'xmlns:a': DRAWING_MAIN }, [
      element('a:graphicData', { uri: CHART_URI }, [
        element('c:chart', { 'xmlns:c': CHART_URI, 'xmlns:r': pack.officeNamespace, 'r:id': id }),
      ]),
    ]),
  ]);
  root.children.push(
    made('twoCellAnchor', { editAs: editAs(chart.placement) }, [...anchorCorners(chart, sheet, prefix), frame, made('clientData')]),
  );
}

/** Values of cells that a chart shows, for its cache. */
function lookupIn(book: Book): Lookup {
  return (reference) => {
    const { sheet: name, address } = splitReference(reference);
    const sheet = book.sheets.find((other) => other.name.toLowerCase() === name?.toLowerCase());
    const range = parseRange(address);
    if (!sheet || !range || range.lastRow - range.firstRow > 10_000) return [];
    const values: (number | string)[] = [];
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        const value = sheet.cells.get(cellKey(row, column))?.value ?? '';
        values.push(typeof value === 'boolean' ? Number(value) : value);
      }
    }
    return values;
  };
}
