import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookMessages, messages } from '../../../src/workbench/cli/messages';
import { outputExtension, refuseOutput } from '../../../src/workbench/cli/paths';
import { runFile } from '../../../src/workbench/cli/run-file';
import { saveWorkbook, temporaryFolder } from './support';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
/** Nothing here may need the build. */
const dist = () => {
  throw new Error('the build was asked for');
};
const run = (input: string, output: string | null = at('out.xlsx')) => runFile({ input, output, options: {}, dist });

/** First bytes of a compound file, in which Excel puts both old and encrypted workbooks. */
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2040)]);

beforeAll(() => {
  mkdirSync(at('โฟลเดอร์'));
  writeFileSync(at('empty.xlsx'), '');
  writeFileSync(at('text.xlsx'), 'ลำดับ,มาตรการ\n1,เผยแพร่ข้อมูล\n');
  writeFileSync(at('zip.xlsx'), Buffer.from('504b0506000000000000000000000000000000000000', 'hex'));
  writeFileSync(at('cut.xlsx'), Buffer.from('504b030414000000', 'hex'));
  writeFileSync(at('old.xls'), compound);
});

test.each([
  ['a path that does not exist', 'missing.xlsx', bookMessages.missing],
  ['a path that leads through a file', 'text.xlsx/in.xlsx', bookMessages.missing],
  ['a folder', 'โฟลเดอร์', bookMessages.directory],
  ['an empty file', 'empty.xlsx', bookMessages['empty-file']],
  ['a text file', 'text.xlsx', bookMessages['not-a-workbook']],
  ['an empty archive', 'zip.xlsx', bookMessages['not-a-workbook']],
])('%s: one plain sentence and exit 1', async (_, name, sentence) => {
  expect(await run(at(name))).toEqual({ exit: 1, error: sentence(at(name)) });
});

test.each(['cut.xlsx', 'old.xls'])('%s is refused with one of our sentences', async (name) => {
  const result = await run(at(name));
  expect(result.exit).toBe(1);
  expect(Object.values(bookMessages).map((sentence) => sentence(at(name)))).toContain(result.exit === 1 ? result.error : '');
});

test.each(Object.entries(bookMessages))('%s: names the file and says what to do, on one line', (_, sentence) => {
  expect(sentence('ของเรา.xlsx')).toMatch(/^.*“ของเรา\.xlsx”.* โปรด.+$/);
});

test('the output may be neither the input nor a folder', async () => {
  const input = saveWorkbook(folder, 'in.xlsx');
  expect(await run(input, input)).toEqual({ exit: 1, error: messages.sameFile(input) });
  expect(await run(input, at('โฟลเดอร์'))).toEqual({ exit: 1, error: messages.outIsDirectory(at('โฟลเดอร์')) });
});

test.each(['report', 'report.pdf', 'report.xls', 'report.xlsm'])('%s is no name for an output: Excel would not open it', async (name) => {
  const input = saveWorkbook(folder, 'in.xlsx');
  expect(await run(input, at(name))).toEqual({ exit: 1, error: messages.outIsNoWorkbook(at(name)) });
});

test('a workbook with macros keeps its ending', () => {
  expect(outputExtension('แผน.XLSM')).toBe('.xlsm');
  expect(() => refuseOutput('แผน.xlsm', at('ใหม่.xlsm'))).not.toThrow();
});

test('nothing was written for any of them', () => {
  expect(readdirSync(folder)).not.toContain('out.xlsx');
});
