import { join } from 'node:path';
import { clickRibbon, closeBrowser, namedValue, openWorkbench, root, sheetNames, sheetTexts, type OpenWorkbench } from './support';

jest.setTimeout(120_000);

const SAMPLE = join(root, 'samples', 'ita-2568.xlsx');
const FINDINGS = 'ข้อที่ตรวจพบ ITA';
const THAI = /[\u0E00-\u0E7F]{8}/;

describe('what goes wrong in life, switched on after a first report', () => {
  let bench: OpenWorkbench;
  beforeEach(async () => {
    bench = await openWorkbench({ workbook: SAMPLE });
    await clickRibbon(bench.page, 'Ita.Report');
  });
  afterEach(() => bench.close());
  afterAll(closeBrowser);

  it.each(['structureProtected', 'editMode', 'readOnly', 'sheetProtected'])(
    '%s: the click ends in Thai sentences, and the report stays whole',
    async (name) => {
      const { page } = bench;
      await page.check(`#switch-${name}`);
      await page.click('[id="Ita.Report"]');
      // A refusal is said in a dialog where no sheet can say it, else on the sheet of findings; the structure may be protected
      // and the report written all the same, since its sheet is there already.
      await page.waitForFunction(() => {
        const state = window.itaWorkbench?.state;
        return state !== undefined && (state.dialog !== null || state.command === null);
      });
      const asked = await page.evaluate(() => window.itaWorkbench?.state.dialog !== null);
      if (asked) {
        const dialog = page.frameLocator('.dialog iframe');
        expect(await dialog.locator('h1').innerText()).toMatch(THAI);
        expect(await dialog.locator('li').count()).toBeGreaterThan(0);
        await bench.shoot(`switch-${name}`);
        await page.click('#dialog-close');
        await page.waitForFunction(() => window.itaWorkbench?.state.command === null);
      } else if (name !== 'structureProtected') {
        expect((await sheetTexts(page, FINDINGS)).join(' ')).toMatch(THAI);
        await bench.shoot(`switch-${name}`);
      }
      expect(await namedValue(page, 'ITA_Total')).toBe(90.6);
      await page.uncheck(`#switch-${name}`);
      await clickRibbon(page, 'Ita.Report');
      expect(await namedValue(page, 'ITA_Total')).toBe(90.6);
      expect(await sheetNames(page)).toEqual(['มาตรการ', 'คะแนน ITA', 'รายงาน ITA 2568']);
    },
  );

  it('slow host: the click takes its time and the report is whole', async () => {
    const { page } = bench;
    await page.check('#switch-slow');
    await clickRibbon(page, 'Ita.Report');
    expect(await namedValue(page, 'ITA_Total')).toBe(90.6);
  });

  it('Excel too old: the dialog says which Excel is needed, and nothing is written', async () => {
    const { page } = bench;
    await page.selectOption('#bench-api-set', '1.8');
    await page.click('[id="Ita.Check"]');
    await page.waitForFunction(() => window.itaWorkbench?.state.dialog !== null);
    expect(await page.frameLocator('.dialog iframe').locator('body').innerText()).toMatch(THAI);
    await page.click('#dialog-close');
    await page.waitForFunction(() => window.itaWorkbench?.state.command === null);
    expect(await sheetNames(page)).not.toContain(FINDINGS);
  });
});
