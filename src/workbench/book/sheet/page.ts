/** How a sheet prints: page set-up, margins, header and footer, breaks. */
import type { BookPageLayout, BookSheet } from '../types';
import { type XmlElement, element } from '../xml/tree';
import type { SheetDocument } from './document';

/** `Excel.PaperType` in the order of the file's paper numbers, from 1 (ISO/IEC 29500-1, 18.3.1.63, `paperSize`). */
const PAPERS = (
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9 ' +
  'Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65 ' +
  'EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman'
).split(' ');
const POINTS_PER_INCH = 72;
/** The last row and column that a manual break spans, as Excel writes it. */
const WHOLE = { rowBreaks: 16_383, colBreaks: 1_048_575 } as const;

export function plainPage(): BookPageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'Letter',
    scale: 100,
    fitWidth: null,
    fitHeight: null,
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    printOrder: 'DownThenOver',
    firstPageNumber: '',
    header: { left: '', center: '', right: '' },
    footer: { left: '', center: '', right: '' },
    printArea: [],
    titleRows: null,
    titleColumns: null,
    rowBreaks: [],
    columnBreaks: [],
  };
}

export function readPage(document: SheetDocument): BookPageLayout {
  const page = plainPage();
  const options = document.get('printOptions');
  page.centerHorizontally = options?.flag('horizontalCentered') ?? false;
  page.centerVertically = options?.flag('verticalCentered') ?? false;
  page.printGridlines = options?.flag('gridLines') ?? false;
  page.printHeadings = options?.flag('headings') ?? false;
  const margins = document.get('pageMargins');
  const margin = (name: string, otherwise: number): number => points(margins?.number(name)) ?? otherwise;
  page.leftMargin = margin('left', page.leftMargin);
  page.rightMargin = margin('right', page.rightMargin);
  page.topMargin = margin('top', page.topMargin);
  page.bottomMargin = margin('bottom', page.bottomMargin);
  page.headerMargin = margin('header', page.headerMargin);
  page.footerMargin = margin('footer', page.footerMargin);
  const setup = document.get('pageSetup');
  page.orientation = setup?.attribute('orientation') === 'landscape' ? 'Landscape' : 'Portrait';
  const paper = setup?.number('paperSize') ?? 1;
  page.paperSize = PAPERS[paper - 1] ?? String(paper);
  page.blackAndWhite = setup?.flag('blackAndWhite') ?? false;
  page.draftMode = setup?.flag('draft') ?? false;
  page.printOrder = setup?.attribute('pageOrder') === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  page.firstPageNumber = setup?.flag('useFirstPageNumber') ? (setup.number('firstPageNumber') ?? 1) : '';
  if (document.get('sheetPr')?.child('pageSetUpPr')?.flag('fitToPage')) {
    page.scale = null;
    page.fitWidth = pages(setup?.number('fitToWidth'));
    page.fitHeight = pages(setup?.number('fitToHeight'));
  } else page.scale = setup?.number('scale') ?? 100;
  const headerFooter = document.get('headerFooter');
  page.header = splitHeader(headerFooter?.child('oddHeader')?.text ?? '');
  page.footer = splitHeader(headerFooter?.child('oddFooter')?.text ?? '');
  page.rowBreaks = readBreaks(document.get('rowBreaks'));
  page.columnBreaks = readBreaks(document.get('colBreaks'));
  return page;
}

function points(inches: number | undefined): number | undefined {
  // Millionths of a point are noise of decimal inches.
  return inches === undefined ? undefined : Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
}

/** 0 means as many as it takes. */
function pages(count: number | undefined): number | null {
  return count === 0 ? null : (count ?? 1);
}

function readBreaks(list: XmlElement | null): number[] {
  return (list?.all('brk') ?? []).flatMap((brk) => brk.number('id') ?? []).sort((a, b) => a - b);
}

/** `&Lleft&Ccenter&Rright` to its three parts; text before the first code stands in the centre. */
function splitHeader(text: string): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  let at: keyof typeof parts = 'center';
  const pattern = /&([LCR])|&&|&"[^"]*"|[\s\S]/g;
  for (const match of text.matchAll(pattern)) {
    if (match[1]) at = match[1] === 'L' ? 'left' : match[1] === 'C' ? 'center' : 'right';
    else parts[at] += match[0];
  }
  return parts;
}

function joinHeader({ left, center, right }: { left: string; center: string; right: string }): string {
  return (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
}

/** Fields that live in the page's own elements; print area and titles are defined names of the workbook. */
export function pageFields(sheet: BookSheet): Record<string, unknown> {
  return { ...sheet.page, printArea: null, titleRows: null, titleColumns: null };
}

export function writePage(document: SheetDocument, { page }: BookSheet): void {
  const prefix = document.prefix;
  const make = (local: string): XmlElement => document.get(local) ?? element(prefix + local);
  const on = (flag: boolean): number | null => (flag ? 1 : null);

  const options = make('printOptions')
    .set('horizontalCentered', on(page.centerHorizontally))
    .set('verticalCentered', on(page.centerVertically))
    .set('gridLines', on(page.printGridlines))
    .set('headings', on(page.printHeadings));
  document.put('printOptions', ...(Object.keys(options.attributes).length > 0 ? [options] : []));

  const inches = (value: number): number => Math.round((value / POINTS_PER_INCH) * 1e10) / 1e10;
  document.put(
    'pageMargins',
    make('pageMargins')
      .set('left', inches(page.leftMargin))
      .set('right', inches(page.rightMargin))
      .set('top', inches(page.topMargin))
      .set('bottom', inches(page.bottomMargin))
      .set('header', inches(page.headerMargin))
      .set('footer', inches(page.footerMargin)),
  );

  const paper = PAPERS.indexOf(page.paperSize) + 1 || Number(page.paperSize);
  const fitted = page.scale === null;
  document.put(
    'pageSetup',
    make('pageSetup')
      .set('paperSize', Number.isInteger(paper) && paper > 0 ? paper : null)
      .set('scale', !fitted && page.scale !== 100 ? page.scale : null)
      .set('fitToWidth', fitted && page.fitWidth !== 1 ? (page.fitWidth ?? 0) : null)
      .set('fitToHeight', fitted && page.fitHeight !== 1 ? (page.fitHeight ?? 0) : null)
      .set('pageOrder', page.printOrder === 'OverThenDown' ? 'overThenDown' : null)
      .set('orientation', page.orientation === 'Landscape' ? 'landscape' : 'portrait')
      .set('blackAndWhite', on(page.blackAndWhite))
      .set('draft', on(page.draftMode))
      .set('firstPageNumber', page.firstPageNumber === '' ? null : page.firstPageNumber)
      .set('useFirstPageNumber', on(page.firstPageNumber !== '')),
  );
  writeHeaderFooter(document, page);
  writeBreaks(document, 'rowBreaks', page.rowBreaks);
  writeBreaks(document, 'colBreaks', page.columnBreaks);
}

const HEADER_ORDER = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

function writeHeaderFooter(document: SheetDocument, page: BookPageLayout): void {
  const made = document.get('headerFooter') ?? element(`${document.prefix}headerFooter`);
  for (const [local, parts] of [
    ['oddHeader', page.header],
    ['oddFooter', page.footer],
  ] as const) {
    const text = joinHeader(parts);
    if (text === '') made.remove(local);
    else made.place(element(document.prefix + local, {}, [text]), HEADER_ORDER);
  }
  document.put('headerFooter', ...(made.elements.length > 0 ? [made] : []));
}

function writeBreaks(document: SheetDocument, local: 'rowBreaks' | 'colBreaks', breaks: readonly number[]): void {
  const sorted = [...new Set(breaks)].filter((at) => at > 0).sort((a, b) => a - b);
  if (sorted.length === 0) {
    document.put(local);
    return;
  }
  const list = sorted.map((id) => element(`${document.prefix}brk`, { id, max: WHOLE[local], man: 1 }));
  document.put(local, element(document.prefix + local, { count: list.length, manualBreakCount: list.length }, list));
}
