import type { Book } from '../../../src/workbench/book/types';
import { withExcel, type ExcelOptions, type RunningExcel } from '../../support/office';
import { plainBook } from '../../support/plain-engine';

/** Excel on a workbook of one empty sheet `ข้อมูล`, started afresh for each test. */
export function excelForEach(options: ExcelOptions = {}, book: () => Book = () => plainBook('ข้อมูล')): () => RunningExcel {
  let running: RunningExcel | null = null;
  beforeEach(async () => {
    running = await withExcel(book(), options);
  });
  afterEach(() => {
    expect(running?.host.bugs).toEqual([]);
    running?.close();
    running = null;
  });
  return () => {
    if (running === null) throw new Error('Excel is not running');
    return running;
  };
}

type Work<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>;

/** Does something on the first sheet, in as many batches as it takes. */
export async function onSheet<T>(work: Work<T>): Promise<T> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}

/** The code with which Excel refuses, `none` if it does not. */
export async function refusal(work: Work<unknown>): Promise<string> {
  try {
    await onSheet(work);
    return 'none';
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

/** What a range holds, as `values` tells. */
export async function valuesAt(address: string): Promise<unknown[][]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address).load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}
