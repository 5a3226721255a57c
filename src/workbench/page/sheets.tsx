import { useEffect, useMemo, useRef } from 'react';
import { Workbook, type WorkbookInstance } from '@fortune-sheet/react';
import type { Selection } from '@fortune-sheet/core';
import '@fortune-sheet/react/dist/index.css';
import { engine, type BookCell, type BookSheet } from '../book';
import { wrapLines } from '../book/measure/wrap';
import type { Bench, BenchState } from './bench';
import { gridSheet, type GridContext } from './grid-data';

/** Room that Excel keeps free inside a cell, in points. */
const CELL_PADDING = 3.75;
/** What follows a click or key within this time, in milliseconds, comes from it. */
const TOUCH_LASTS = 400;

function widthOf(sheet: BookSheet, row: number, column: number): number {
  const merge = sheet.merges.find((range) => range.firstRow === row && range.firstColumn === column);
  let width = 0;
  for (let at = column; at <= (merge?.lastColumn ?? column); at += 1) width += sheet.columns.get(at)?.width ?? sheet.standardWidth;
  return width;
}

const context: GridContext = {
  displayText: engine.displayText,
  fittedHeight: engine.fitRowHeight,
  wrappedText: (sheet, row, column, cell: BookCell) => {
    const text = engine.displayText(cell);
    return cell.style.wrap ? wrapLines(text, cell.style.font, widthOf(sheet, row, column) - CELL_PADDING).join('\n') : text;
  },
};

/** The book changes in place: its revision says when it must be looked at again. */
function gridSheets(book: BenchState['book'], _revision: number): ReturnType<typeof gridSheet>[] {
  return book.sheets.filter((sheet) => sheet.kind === 'worksheet').map((sheet, order) => gridSheet(book, sheet, order, context));
}

/** The open book in the spreadsheet component. It is drawn anew from the book whenever the book changes. */
export function Sheets({ bench, state }: { readonly bench: Bench; readonly state: BenchState }): React.JSX.Element {
  const workbook = useRef<WorkbookInstance>(null);
  const { book, revision } = state;
  const active = book.sheets.find((sheet) => sheet.id === book.activeSheet);
  const selection = active?.selection.range;

  const data = useMemo(() => gridSheets(book, revision), [book, revision]);

  useEffect(() => {
    if (selection) workbook.current?.scroll({ targetRow: Math.max(0, selection.firstRow - 2), targetColumn: selection.firstColumn });
  }, [selection, revision]);

  /** The component also tells of selections that it makes itself while it is drawn; only a person's count. */
  const lastTouch = useRef(0);
  const touched = (): void => {
    lastTouch.current = performance.now();
  };
  const byHand = (): boolean => performance.now() - lastTouch.current < TOUCH_LASTS;

  const sheetOf = (id: string | undefined): BookSheet | undefined => book.sheets.find((sheet) => sheet.id === id);

  return (
    <div className="grid" onPointerDownCapture={touched} onPointerUpCapture={touched} onKeyDownCapture={touched}>
      <Workbook
        key={`${String(revision)} ${String(state.pane !== null)}`}
        ref={(instance) => {
          workbook.current = instance;
        }}
        data={data}
        lang="en"
        showToolbar={false}
        showFormulaBar
        allowEdit
        sheetTabContextMenu={[]}
        cellContextMenu={['copy', 'paste']}
        headerContextMenu={[]}
        hooks={{
          beforeUpdateCell: (row, column, value: unknown) => {
            const sheet = sheetOf(workbook.current?.getSheet().id);
            if (sheet) bench.type(sheet, row, column, typedText(value));
            return false;
          },
          afterSelectionChange: (sheetId, { row, column }: Selection) => {
            const sheet = sheetOf(sheetId);
            const [firstRow = 0, lastRow = firstRow] = row;
            const [firstColumn = 0, lastColumn = firstColumn] = column;
            if (sheet && byHand()) bench.select(sheet, { firstRow, lastRow, firstColumn, lastColumn });
          },
          afterActivateSheet: (id) => {
            const sheet = sheetOf(id);
            if (sheet && byHand()) bench.activate(sheet);
          },
          beforeAddSheet: () => false,
          beforeDeleteSheet: () => false,
          beforeUpdateSheetName: () => false,
        }}
      />
    </div>
  );
}

/** What the person typed: the component hands over text, or a cell whose inline strings hold it. */
function typedText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || typeof value !== 'object') return '';
  const { v, ct } = value as { v?: unknown; ct?: { s?: readonly { v?: string }[] } };
  return ct?.s ? ct.s.map((part) => part.v ?? '').join('') : typeof v === 'string' || typeof v === 'number' ? String(v) : '';
}
