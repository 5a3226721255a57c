/** @jest-environment jsdom */
import { FakeSession, refusal } from './support/fake-session';
import { fakeTime, nameOf, openPane, type Pane } from './support/pane';
import { CLEAN, FAULTY, FOREIGN } from './support/workbook';

let pane: Pane;

beforeEach(fakeTime);
afterEach(async () => {
  await pane.close();
  jest.useRealTimers();
});

const SHEET = 'รายงาน ITA 2568';

describe('from opening to the report', () => {
  test('a clean workbook: one press writes the report, the next one shows it', async () => {
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    expect(nameOf(pane.next())).toBe(pane.t('next.ready.action'));
    await pane.press(pane.next());
    expect(pane.text).toContain(pane.t('done.text', { sheet: SHEET }));
    expect(nameOf(pane.next())).toBe(pane.t('next.done.action'));
    await pane.press(pane.next());
    expect(session.calls).toContain(`show ${SHEET}`);
  });

  test('done stays done until someone edits a cell', async () => {
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    await pane.press(pane.next());
    await pane.wait(1000);
    expect(nameOf(pane.next())).toBe(pane.t('next.done.action'));
    session.edit('คะแนน ITA', 3, 1, 90);
    await pane.wait(600);
    expect(nameOf(pane.next())).toBe(pane.t('next.ready.action'));
  });

  test('the steps of the run are seen one by one, and a second press cancels', async () => {
    const session = new FakeSession(CLEAN);
    let release: () => void = () => undefined;
    session.gate = (step) => (step === 'layout' ? new Promise((resolve) => (release = resolve)) : Promise.resolve());
    pane = await openPane(session);
    const button = pane.next();
    await pane.press(button);
    expect(pane.text).toContain(pane.t('run.step', { a: 3, b: 5 }));
    expect(pane.next()).toBe(button); // the same element: the focus stays on it while its label changes
    expect(document.activeElement).toBe(button);
    expect(nameOf(button)).toBe(pane.t('run.cancel'));
    await pane.press(button);
    await pane.press(button);
    release();
    await pane.wait();
    expect(nameOf(pane.next())).toBe(pane.t('next.ready.action'));
    expect(session.calls.filter((call) => call === 'generate')).toHaveLength(1);
  });

  test('a protected sheet: what happened, how the workbook stands, and a new sheet as the way out', async () => {
    const session = new FakeSession(CLEAN);
    session.refuse.generate = refusal('sheet-protected');
    pane = await openPane(session);
    await pane.press(pane.next());
    expect(nameOf(pane.next())).toBe(pane.t('next.fail.action'));
    expect(pane.assertive).not.toBe('');
    expect(pane.text).toContain('AccessDenied');
    session.refuse = {};
    await pane.press(pane.button(pane.t('fail.alt.action')));
    expect(session.generated?.newSheet).toBe(true);
    expect(nameOf(pane.next())).toBe(pane.t('next.done.action'));
  });

  test('errors found at the last moment lead back to the findings', async () => {
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    session.edit('คะแนน ITA', 3, 1, 'ไม่มีข้อมูล');
    await pane.press(pane.next());
    expect(pane.step('check').getAttribute('aria-current')).toBe('step');
    expect(nameOf(pane.next())).toBe(pane.t('next.fix.action'));
  });
});

describe('findings', () => {
  test('the first error is shown in Excel, and its link has the focus', async () => {
    const session = new FakeSession(FAULTY);
    pane = await openPane(session);
    await pane.press(pane.next());
    expect(session.went).toEqual([{ sheet: 'คะแนน ITA', row: 0, column: 0 }]);
    expect(nameOf(document.activeElement ?? document.body)).toBe(pane.t('goto.cell', { sheet: 'คะแนน ITA', cell: 'A1' }));
  });

  test('mending a group: preview, write, the item is gone, the focus goes on, and it can be put back', async () => {
    const session = new FakeSession(FAULTY);
    const dirty = session.sheets.มาตรการ?.[8]?.[2];
    pane = await openPane(session);
    const mend = pane.button(pane.t('mend.action'));
    await pane.press(mend);
    expect(mend.getAttribute('aria-expanded')).toBe('true');
    expect(document.querySelectorAll('del')[0]?.textContent).toBe('<p>');
    expect(session.calls).not.toContain('mend');
    await pane.press(pane.button(pane.t('mend.group', { n: 3 })));
    expect(session.sheets.มาตรการ?.[8]?.[2]).toBe('สำนักปลัด\nกองคลัง');
    expect(document.activeElement?.getAttribute('data-item')).toContain('header-repeated');
    expect(pane.polite).toBe(pane.t('mend.done', { n: 3 }));
    await pane.press(pane.button(pane.t('mend.undo')));
    expect(session.sheets.มาตรการ?.[8]?.[2]).toBe(dirty);
    expect(pane.queryButton(pane.t('mend.undo'))).toBeNull();
  });

  test('Escape closes the preview and returns to its button', async () => {
    pane = await openPane(new FakeSession(FAULTY));
    const mend = pane.button(pane.t('mend.action'));
    await pane.press(mend);
    pane.button(pane.t('mend.one')).focus();
    await pane.key('Escape');
    expect(pane.queryButton(pane.t('mend.one'))).toBeNull();
    expect(document.activeElement).toBe(mend);
  });

  test('mending one cell leaves the others', async () => {
    const session = new FakeSession(FAULTY);
    pane = await openPane(session);
    await pane.press(pane.button(pane.t('mend.action')));
    await pane.press(pane.button(pane.t('mend.one')));
    expect(session.sheets.มาตรการ?.[8]?.[2]).toBe('สำนักปลัด\nกองคลัง');
    expect(session.sheets.มาตรการ?.[9]?.[4]).toContain('<p>');
  });

  test('everything at once: a box a rule, and what is unticked stays', async () => {
    const session = new FakeSession(FAULTY);
    pane = await openPane(session);
    await pane.press(pane.button(pane.t('mend.all.action')));
    expect(pane.text).toContain(pane.t('mend.sel', { n: 15 }));
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, true]);
    await pane.press(boxes[1] as HTMLElement);
    expect(pane.text).toContain(pane.t('mend.sel', { n: 3 }));
    await pane.press(pane.next());
    expect(session.sheets.มาตรการ?.[7]?.[0]).toBe('มาตรการ/แนวทาง');
    expect(session.sheets.มาตรการ?.[8]?.[2]).toBe('สำนักปลัด\nกองคลัง');
  });

  test('two kinds of dirt in one cell are mended as one', async () => {
    const session = new FakeSession(FAULTY);
    session.edit('มาตรการ', 8, 2, '<p>สำนักปลัด\u200b</p>');
    pane = await openPane(session);
    await pane.press(pane.button(pane.t('mend.all.action')));
    await pane.press(pane.next());
    expect(session.sheets.มาตรการ?.[8]?.[2]).toBe('สำนักปลัด');
    expect(pane.queryButton(pane.t('mend.action'))).toBeNull();
  });

  test('chips hide a kind and say so', async () => {
    pane = await openPane(new FakeSession(FAULTY));
    const chip = pane.button(`${pane.t('sev.warning')} 3`);
    expect(chip.getAttribute('aria-pressed')).toBe('true');
    await pane.press(chip);
    expect(chip.getAttribute('aria-pressed')).toBe('false');
    expect(pane.text).not.toContain('<p>');
    expect(pane.text).toContain(pane.t('sev.error.hint'));
  });

  test('a list of cells opens under "and n more"', async () => {
    const session = new FakeSession(FAULTY);
    pane = await openPane(session);
    await pane.press(pane.button(pane.t('cells.more', { n: 2 })));
    await pane.press(pane.button(pane.t('goto.cell', { sheet: 'มาตรการ', cell: 'C13' })));
    expect(session.went).toEqual([{ sheet: 'มาตรการ', row: 12, column: 2 }]);
  });
});

describe('live', () => {
  test('edits are read half a second after the last one, and only then', async () => {
    const session = new FakeSession(FAULTY);
    pane = await openPane(session);
    const reads = () => session.calls.filter((call) => call === 'check').length;
    const before = reads();
    session.edit('มาตรการ', 10, 2, 'กองการ');
    await pane.wait(300);
    session.edit('มาตรการ', 10, 2, 'กองการศึกษา', 'remote');
    await pane.wait(499);
    expect(reads()).toBe(before);
    await pane.wait(1);
    expect(reads()).toBe(before + 1);
    expect(nameOf(pane.step('check'))).toContain(pane.t('nav.check.errors', { n: 1 }));
    expect(pane.polite).toBe(pane.t('live.counts', { e: 1, w: 3 }));
    await pane.wait(60_000);
    expect(reads()).toBe(before + 1); // no work while nothing changes
  });

  test('an edit that changes no count is not announced', async () => {
    const session = new FakeSession(FAULTY);
    pane = await openPane(session);
    session.edit('มาตรการ', 6, 2, 'กองสวัสดิการสังคม');
    await pane.wait(600);
    expect(pane.polite).toBe('');
  });

  test('where Excel does not tell of edits, the pane looks when it gets the focus', async () => {
    const session = new FakeSession(CLEAN);
    session.watch = () => Promise.reject(new Error('no events here'));
    pane = await openPane(session);
    session.edit('คะแนน ITA', 3, 1, 'ไม่มีข้อมูล');
    window.dispatchEvent(new Event('focus'));
    await pane.wait();
    await pane.wait(600);
    expect(nameOf(pane.next())).toBe(pane.t('next.fix.action'));
  });

  test('the handlers go when the pane goes', async () => {
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    expect(session.watchers).toHaveLength(1);
    await pane.close();
    expect(session.watchers).toHaveLength(0);
  });
});

describe('what was found', () => {
  test('an agency typed by hand is saved with the file; Escape leaves it as it was', async () => {
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    await pane.press(pane.step('data'));
    const edit = () => pane.button(pane.t('data.change', { what: pane.t('data.agency') }));
    await pane.press(edit());
    const field = pane.field(pane.t('data.agency'));
    expect(document.activeElement).toBe(field);
    await pane.key('Escape');
    expect(document.activeElement).toBe(edit());
    await pane.press(edit());
    await pane.type(pane.field(pane.t('data.agency')), 'เทศบาลตำบลริมน้ำ');
    await pane.press(pane.button(pane.t('data.save')));
    await pane.wait(500);
    expect(session.settings.agency).toBe('เทศบาลตำบลริมน้ำ');
    expect(document.querySelector('h1')?.textContent).toBe('เทศบาลตำบลริมน้ำ');
  });

  test('a column is mapped by hand, remembered, and given back to matching', async () => {
    const odd = (CLEAN.มาตรการ ?? []).map((row) => (row[5] === 'ผลลัพธ์หรือความสำเร็จ' ? [...row.slice(0, 5), 'สิ่งที่ได้มา'] : row));
    const session = new FakeSession({ ...CLEAN, มาตรการ: odd });
    pane = await openPane(session);
    await pane.press(pane.step('data'));
    expect(pane.text).toContain(pane.t('data.columns.auto', { a: 5, b: 6 }));
    await pane.type(pane.field(pane.t('data.col.outcome')), 'F');
    await pane.wait(500);
    expect(session.settings.measuresTable).toEqual({ sheet: 'มาตรการ', columns: { outcomes: 'F' } });
    expect(pane.text).toContain(pane.t('data.col.manual'));
    expect(nameOf(pane.next())).toBe(pane.t('next.ready.action'));
    await pane.press(pane.button(pane.t('data.col.reset')));
    await pane.wait(500);
    expect(session.settings.measuresTable?.columns).toEqual({});
  });
});

describe('an empty workbook', () => {
  test('creates the form for the chosen year', async () => {
    const session = new FakeSession(FOREIGN);
    pane = await openPane(session);
    expect(pane.text).toContain(pane.t('start.title'));
    await pane.type(pane.field(pane.t('start.form.year')), '2568');
    await pane.press(pane.next());
    expect(session.settings.fiscalYear).toBe(2568);
    expect(session.calls).toContain('forms');
    expect(nameOf(pane.step('data'))).toContain(pane.t('nav.data.ok'));
  });

  test('or points to sheets, with pickers open', async () => {
    const session = new FakeSession(FOREIGN);
    pane = await openPane(session);
    await pane.press(pane.button(pane.t('start.own.action')));
    await pane.type(pane.field(pane.t('data.measures')), 'Sheet1');
    await pane.wait(500);
    expect(session.settings.measuresTable?.sheet).toBe('Sheet1');
  });

  test('and from the pickers back to the two ways to begin', async () => {
    pane = await openPane(new FakeSession(FOREIGN));
    await pane.press(pane.button(pane.t('start.own.action')));
    expect(pane.text).not.toContain(pane.t('start.title'));
    await pane.press(pane.button(pane.t('start.back')));
    expect(pane.text).toContain(pane.t('start.title'));
  });
});

describe('result', () => {
  test('what if: total and level follow, are said once, and nothing is written', async () => {
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    await pane.press(pane.step('result'));
    await pane.press(pane.button(pane.t('whatif.title')));
    const calls = session.calls.length;
    await pane.type(pane.field(pane.t('whatif.value', { i: pane.t('inst.oit') })), '92');
    expect(pane.text).toContain('91.80');
    await pane.wait(3000);
    expect(pane.polite).toBe(pane.t('live.whatif', { t: '91.80', l: 'ผ่านดี' }));
    await pane.press(pane.button(pane.t('whatif.reset')));
    expect(pane.text).not.toContain('91.80');
    expect(session.calls).toHaveLength(calls);
  });

  test('says in words what the bars draw', async () => {
    pane = await openPane(new FakeSession(CLEAN), 'en');
    await pane.press(pane.step('result'));
    expect(pane.text).toContain('0.75 above');
    expect(pane.text).toContain('+3.35 on last year');
    expect(pane.text).toContain('93.595 to 95.00 +1.405');
    expect(document.querySelectorAll('.bar[aria-hidden="true"]')).toHaveLength(4);
  });
});

describe('report texts', () => {
  test('an edited introduction is kept, and goes back to the draft on wish', async () => {
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    const field = pane.field(pane.t('report.intro'));
    const draft = field.value;
    await pane.type(field, 'คำนำของเรา\n\nย่อหน้าที่สอง');
    await pane.wait(500);
    expect(session.settings.introduction).toEqual(['คำนำของเรา', 'ย่อหน้าที่สอง']);
    expect(pane.text).toContain(pane.t('report.edited'));
    await pane.press(pane.next());
    expect(session.generated?.redraft).toEqual(['introduction']);
    await pane.press(pane.button(pane.t('done.again')));
    expect(session.generated?.redraft).toEqual([]);
    session.edit('คะแนน ITA', 3, 1, 90);
    await pane.wait(600);
    await pane.press(pane.button(pane.t('report.todraft')));
    await pane.wait(500);
    expect(session.settings.introduction).toBeNull();
    expect(draft).not.toBe('');
  });

  test('a draft is offered where fields are missing, and lifts the block', async () => {
    const lacking = (CLEAN.มาตรการ ?? []).map((row) => row.map((value) => (value === 'กองคลัง' ? '' : value)));
    const session = new FakeSession({ ...CLEAN, มาตรการ: lacking });
    pane = await openPane(session);
    await pane.press(pane.step('report'));
    expect(nameOf(pane.next())).toBe(pane.t('next.fix.action'));
    await pane.press(pane.field(pane.t('report.draft')));
    expect(nameOf(pane.next())).toBe(pane.t('next.ready.action'));
    await pane.press(pane.next());
    expect(session.generated?.draft).toBe(true);
    expect(pane.text).toContain(pane.t('done.draft'));
  });
});

describe('settings', () => {
  test('take the focus to their title, save at once, and give the focus back', async () => {
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    const gear = pane.button(pane.t('app.settings'));
    await pane.press(gear);
    expect(document.activeElement?.textContent).toBe(pane.t('set.title'));
    await pane.press(pane.field(pane.t('set.digits.ar')));
    await pane.type(pane.field(`${pane.t('set.sign.reporter')} ${pane.t('set.sign.name')}`), 'นางสาวพิมพ์ใจ ใฝ่ดี');
    await pane.press(pane.field(pane.t('set.rule.eit', { f: '85' })));
    await pane.wait(500);
    expect(session.settings).toMatchObject({
      digits: 'arabic',
      floorsApplyTo: 'parts',
      signatories: { reporter: { name: 'นางสาวพิมพ์ใจ ใฝ่ดี', position: '' } },
    });
    await pane.press(pane.button(pane.t('set.done')));
    expect(document.activeElement).toBe(gear);
  });

  test('the language changes on the spot', async () => {
    pane = await openPane(new FakeSession(CLEAN));
    await pane.press(pane.button(pane.t('app.settings')));
    await pane.press(pane.field('English'));
    expect(document.querySelector('h1')?.textContent).toBe('Settings of this file');
    expect(document.documentElement.lang).toBe('en');
    window.localStorage.clear();
  });
});

describe('when something goes wrong', () => {
  test('a first reading that fails fills the page, and the footer tries again', async () => {
    const session = new FakeSession(CLEAN);
    session.refuse.check = refusal('edit-mode');
    pane = await openPane(session);
    expect(nameOf(pane.next())).toBe(pane.t('next.fail.action'));
    session.refuse = {};
    await pane.press(pane.next());
    expect(nameOf(pane.next())).toBe(pane.t('next.ready.action'));
  });

  test('a small refusal is said at the top and goes with the next success', async () => {
    const session = new FakeSession(FAULTY);
    session.refuse.mend = refusal('sheet-protected', { sheet: 'มาตรการ' });
    pane = await openPane(session);
    await pane.press(pane.button(pane.t('mend.action')));
    await pane.press(pane.button(pane.t('mend.one')));
    expect(document.querySelector('.trouble')).not.toBeNull();
    session.refuse = {};
    await pane.press(pane.button(pane.t('mend.one')));
    expect(document.querySelector('.trouble')).toBeNull();
  });

  test('an exception in any component shows the recovery view, not a blank pane', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new TypeError('cell says secret');
    };
    pane = await openPane(new FakeSession(CLEAN), 'th', <Broken />);
    expect(pane.text).toContain(pane.t('crash.title'));
    expect(pane.text).not.toContain('secret');
    expect(pane.button(pane.t('crash.action'))).toBeTruthy();
    silent.mockRestore();
  });

  test('and so does an exception in the background', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const session = new FakeSession(CLEAN);
    pane = await openPane(session);
    session.goTo = () => Promise.reject(new TypeError('unforeseen'));
    await pane.press(pane.step('data'));
    await pane.press(pane.button(/A2$/));
    expect(pane.text).toContain(pane.t('crash.title'));
    silent.mockRestore();
  });
});

describe('by keyboard', () => {
  test('the order is skip link, settings, four steps, sections with their content, next step', async () => {
    pane = await openPane(new FakeSession(FAULTY));
    const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
      (one) => one.closest('[hidden]') === null && one.tabIndex >= 0,
    );
    const names = stops.map(nameOf);
    expect(names[0]).toBe(pane.t('nav.skip'));
    expect(names[1]).toBe(pane.t('app.settings'));
    expect(stops.slice(2, 6).every(({ className }) => className === 'step')).toBe(true);
    expect(stops[6]?.id).toBe('heading-data');
    expect(stops.at(-1)).toBe(pane.next());
  });

  test('the skip link goes to the next step', async () => {
    pane = await openPane(new FakeSession(FAULTY));
    const skip = document.querySelector<HTMLElement>('a.skip');
    await pane.press(skip as HTMLElement);
    expect(document.activeElement).toBe(pane.next());
  });

  test('one main heading, and two live regions that are empty at the start', async () => {
    pane = await openPane(new FakeSession(FAULTY));
    const mainTitle = [...document.querySelectorAll('h1')];
    expect(mainTitle).toHaveLength(1);
    expect([...document.querySelectorAll('[role="status"], [role="alert"]')].map(({ textContent }) => textContent)).toEqual(['', '']);
  });
});
