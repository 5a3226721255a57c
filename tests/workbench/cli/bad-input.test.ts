import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookMessages, messages } from '../../../src/workbench/cli/messages';
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
  ['a folder', 'โฟลเดอร์', bookMessages.directory],
  ['an empty file', 'empty.xlsx', bookMessages['empty-file']],
  ['a text file', 'text.xlsx', bookMessages['not-a-workbook']],
  ['an empty archive', 'zip.xlsx', bookMessages['not-a-workbook']],
])('%s: one plain sentence and exit 1', async (_, name, sentence) => {
  expect(await run(at(name))).toEqual({ exit: 1, error: sentence });
});

test.each(['cut.xlsx', 'old.xls'])('%s is refused with one of our sentences', async (name) => {
  const result = await run(at(name));
  expect(result.exit).toBe(1);
  expect(Object.values(bookMessages)).toContain(result.exit === 1 ? result.error : '');
});

test('the output may be neither the input nor a folder', async () => {
  const input = saveWorkbook(folder, 'in.xlsx');
  expect(await run(input, input)).toEqual({ exit: 1, error: messages.sameFile });
  expect(await run(input, at('โฟลเดอร์'))).toEqual({ exit: 1, error: messages.outIsDirectory });
});

test('nothing was written for any of them', () => {
  expect(readdirSync(folder)).not.toContain('out.xlsx');
});
