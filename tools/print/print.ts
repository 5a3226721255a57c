/** Pages of a workbook, as LibreOffice prints them: a PDF, and pictures of its pages. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needProgram, run } from './machine';
import { thaiFont } from './thai-font';

/** LibreOffice with the right typeface and a profile of its own. Close it to remove both. */
export class Printer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'ita-print-'));
  private readonly office = needProgram('office');
  private readonly font = thaiFont(this.folder);
  private jobs = 0;

  /** Pages are set in some other typeface: their lines and heights mean nothing. */
  get lacksFont(): boolean {
    return this.font === null;
  }

  /** Workbooks in another format, in a folder that lasts until the printer is closed; in the order given. */
  convert(files: readonly Uint8Array[], format: 'pdf' | 'xlsx'): readonly string[] {
    this.jobs += 1;
    const from = join(this.folder, `${String(this.jobs)}-from`);
    const into = join(this.folder, `${String(this.jobs)}-into`);
    mkdirSync(from);
    mkdirSync(into);
    const sources = files.map((file, index) => {
      const source = join(from, `${String(index)}.xlsx`);
      writeFileSync(source, file);
      return source;
    });
    this.start(['--convert-to', format, '--outdir', into, ...sources]);
    return files.map((_, index) => {
      const made = join(into, `${String(index)}.${format}`);
      if (!existsSync(made)) throw new Error(`LibreOffice made no ${format} of a workbook.`);
      return made;
    });
  }

  /** Runs LibreOffice without a window to its end. */
  start(parameters: readonly string[]): void {
    run(this.office, [`-env:UserInstallation=file://${this.profile}`, '--headless', ...parameters], this.font ?? {});
  }

  /** Folder of LibreOffice's settings and macros. */
  get profile(): string {
    return join(this.folder, 'profile');
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Pictures of a PDF's pages in `folder`, named `page-1.png` and so on, in the order of the pages. */
export function picturesOf(pdf: string, folder: string, dotsPerInch: number): readonly string[] {
  mkdirSync(folder, { recursive: true });
  run(needProgram('pictures'), ['-r', String(dotsPerInch), '-png', pdf, join(folder, 'page')]);
  return readdirSync(folder)
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort((left, right) => left.localeCompare(right, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}
