/** What `npm run workbench` and `npm start -- --workbench` are asked for. */
import { parseArgs } from 'node:util';

export const USAGE = [
  'วิธีใช้: npm run workbench -- [ไฟล์.xlsx] [--port 3100] [--no-open]',
  '  ไฟล์.xlsx     ไฟล์ที่จะเปิด ถ้าไม่ระบุจะเปิดไฟล์ตัวอย่าง',
  '  --port 3100   พอร์ตที่ใช้ ถ้าไม่ระบุจะใช้ 3100 หรือพอร์ตว่างถัดไป',
  '  --no-open     ไม่ต้องเปิดเบราว์เซอร์ให้',
].join('\n');

/** A command line that cannot be understood. */
export class UsageError extends Error {}

export interface WorkbenchOptions {
  /** As typed; `null` for the sample. */
  readonly workbook: string | null;
  /** Ports to try, in order: one if it was named, else the usual one and those after it. */
  readonly ports: readonly number[];
  readonly open: boolean;
  readonly help: boolean;
}

const USUAL = 3100;
const TRIED = 20;

/** Throws `UsageError` for anything it does not know. */
export function readOptions(args: readonly string[]): WorkbenchOptions {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new UsageError(USAGE);
  return {
    workbook: positionals[0] ?? null,
    ports: values.port === undefined ? Array.from({ length: TRIED }, (_, index) => USUAL + index) : [portOf(values.port)],
    open: !values['no-open'],
    help: values.help,
  };
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new UsageError(`--port ต้องเป็นตัวเลข 1 ถึง 65535 แต่ได้รับ “${text}”`);
  return port;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch {
    throw new UsageError(USAGE);
  }
}
