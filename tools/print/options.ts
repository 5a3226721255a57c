/** What `npm run print` is asked for. */
import { basename, dirname, extname, join } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = [
  'วิธีใช้ / usage: npm run print -- report.xlsx [out.pdf] [--pages FOLDER | --no-pages] [--dpi 90] [--sheet NAME]',
  '  out.pdf          ไฟล์ PDF ที่จะเขียน ถ้าไม่ระบุ: out/<ชื่อไฟล์>.pdf  (the PDF to write)',
  '  --pages FOLDER   โฟลเดอร์ของภาพแต่ละหน้า ถ้าไม่ระบุ: <ชื่อ PDF>-pages ข้าง PDF  (folder of the pictures, one a page)',
  '  --no-pages       ทำเฉพาะ PDF  (no pictures)',
  '  --dpi 90         ความละเอียดของภาพ 20 ถึง 600  (resolution of the pictures)',
  '  --sheet NAME     แผ่นงานที่จะพิมพ์ ถ้าไม่ระบุ: แผ่นงานรายงานล่าสุด  (the newest report sheet unless named)',
].join('\n');

/** Something that the person at the command line can put right; told without a trace. */
export class Refusal extends Error {}

export interface PrintJob {
  readonly file: string;
  readonly output: string;
  /** Folder of the pictures; `null` for none. */
  readonly pages: string | null;
  readonly dotsPerInch: number;
  readonly sheet: string | null;
}

/** `null` where only the usage is asked for. Throws a `Refusal` with the usage for anything it does not know. */
export function jobOf(parameters: readonly string[]): PrintJob | null {
  const { values, positionals } = parsed(parameters);
  if (values.help) return null;
  const [file, given] = positionals;
  const dotsPerInch = Number(values.dpi ?? '90');
  const both = values.pages !== undefined && values['no-pages'];
  if (file === undefined || positionals.length > 2 || both || !(dotsPerInch >= 20 && dotsPerInch <= 600)) throw new Refusal(USAGE);
  const output = given ?? join('out', `${basename(file, extname(file))}.pdf`);
  const beside = join(dirname(output), `${basename(output, extname(output))}-pages`);
  return { file, output, pages: values['no-pages'] ? null : (values.pages ?? beside), dotsPerInch, sheet: values.sheet ?? null };
}

function parsed(parameters: readonly string[]) {
  try {
    return parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        pages: { type: 'string' },
        'no-pages': { type: 'boolean', default: false },
        dpi: { type: 'string' },
        sheet: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch {
    throw new Refusal(USAGE);
  }
}
