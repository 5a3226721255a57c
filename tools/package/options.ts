/** What the packager is asked for, read off the command line. */
import { parseArgs } from 'node:util';
import { baseUrlFault } from './base-url';
import type { OfficeJs } from './headers';
import { told } from './told';

export interface PackageOptions {
  readonly baseUrl: string;
  readonly officeJs: OfficeJs;
  readonly switchedOff: boolean;
  /** File with the organisation's settings; `null` for none. */
  readonly settings: string | null;
}

/** A mistake of whoever called: told in Thai and English, without a trace. */
export class PackageRefusal extends Error {}

export const USAGE =
  'วิธีใช้ / usage: npm run package -- --base-url https://intranet.example.go.th/ita/ [--office-js self] [--switched-off] [--settings organisation.json]';

/** Throws a `PackageRefusal` for anything it does not know. */
export function readOptions(args: readonly string[]): PackageOptions {
  const values = parsed(args);
  const baseUrl = values['base-url'];
  if (baseUrl === undefined)
    throw new PackageRefusal(
      `${told('ยังไม่ได้ระบุที่อยู่ของโฟลเดอร์ที่จะวางหน้าเว็บ (--base-url)', 'The address of the folder that will serve the add-in is missing.')}\n${USAGE}`,
    );
  const fault = baseUrlFault(baseUrl);
  if (fault !== null) throw new PackageRefusal(fault);
  const officeJs = values['office-js'] ?? 'cdn';
  if (officeJs !== 'cdn' && officeJs !== 'self')
    throw new PackageRefusal(
      told(
        `--office-js เป็น “${officeJs}” โปรดพิมพ์ cdn (เครือข่ายของ Microsoft) หรือ self (สำเนาในชุดติดตั้ง)`,
        `--office-js is “${officeJs}”: write cdn (Microsoft's network) or self (a copy in the package).`,
      ),
    );
  return { baseUrl, officeJs, switchedOff: values['switched-off'] ?? false, settings: values.settings ?? null };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        'base-url': { type: 'string' },
        'office-js': { type: 'string' },
        'switched-off': { type: 'boolean' },
        settings: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new PackageRefusal(`${told('คำสั่งมีตัวเลือกที่ไม่รู้จักหรือเขียนไม่ครบ', reason)}\n${USAGE}`);
  }
}
