/** @jest-environment jsdom */
/** Parts that come later: what is asked for when, and what the officer hears where one does not come. */
import type { Session } from '../../src/excel/session-types';
import { lateSession, PART_MISSING } from '../../src/taskpane/late-session';
import { FakeSession } from './support/fake-session';
import { openPane, type Pane } from './support/pane';
import { CLEAN, FAULTY } from './support/workbook';

describe('an engine that comes late', () => {
  test('is not asked for before the first call, and once', async () => {
    const load = jest.fn((): Promise<Session> => Promise.resolve(new FakeSession(CLEAN)));
    const session = lateSession(load);
    expect(load).not.toHaveBeenCalled();
    const [first, second] = await Promise.all([session.checkWorkbook(), session.checkWorkbook()]);
    expect([first.status, second.status, load.mock.calls.length]).toEqual(['checked', 'checked', 1]);
  });

  test('that does not come is a refusal like any other, and the next call tries again', async () => {
    const load = jest
      .fn<Promise<Session>, []>()
      .mockRejectedValueOnce(new Error('the network is away'))
      .mockResolvedValue(new FakeSession(CLEAN));
    const session = lateSession(load);
    const watching = session.watch(() => undefined);
    expect(await session.checkWorkbook()).toEqual({ status: 'failed', failure: PART_MISSING });
    expect((await session.checkWorkbook()).status).toBe('checked');
    // Edits are told from then on, although the engine was not there at first.
    await expect(watching).resolves.toHaveProperty('stop');
  });
});

describe('in the pane', () => {
  let pane: Pane;
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(async () => {
    await pane.close();
    jest.useRealTimers();
  });

  test('what only writing needs is fetched a second after the first result; if checking knows more then, it checks once again', async () => {
    const session = new FakeSession(CLEAN);
    session.knowsMore = true;
    pane = await openPane(session);
    expect(session.madeReady).toBe(0);
    expect(session.calls).toEqual(['check']);
    await pane.wait(1100);
    expect(session.madeReady).toBe(1);
    expect(session.calls).toEqual(['check', 'check']);
    await pane.wait(10_000);
    expect(session.calls).toEqual(['check', 'check']);
  });

  test('a part that cannot be fetched is said in words, with a way to try again', async () => {
    const session = new FakeSession(CLEAN);
    session.refuse.check = PART_MISSING;
    pane = await openPane(session);
    expect(pane.text).toContain('โหลดส่วนหนึ่งของส่วนเสริมไม่สำเร็จ');
    delete session.refuse.check;
    await pane.press(pane.next());
    expect(pane.next().textContent).toBe(pane.t('next.ready.action'));
  });

  test('cells and sheet names are shown as text, whatever they hold', async () => {
    const attack = '<img src=x onerror="window.attacked = true"><p>กองคลัง</p>';
    const sheet = '<b onclick=alert(1)>มาตรการ';
    const rows = (FAULTY['มาตรการ'] ?? []).map((row) => row.map((cell) => (String(cell).includes('<p>') ? attack : cell)));
    const { มาตรการ: _measures, ...others } = FAULTY;
    expect(_measures).toBeDefined();
    pane = await openPane(new FakeSession({ [sheet]: rows, ...others }, { agency: '<script>alert(1)</script>เทศบาลตำบลสายธารทอง' }));
    await pane.press(pane.button(pane.t('mend.all.action')));
    await pane.press(pane.step('data'));
    await pane.press(pane.step('result'));
    expect(pane.text).toContain('<img src=x onerror=');
    expect(pane.text).toContain(sheet);
    expect(pane.text).toContain('<script>alert(1)</script>');
    const root = document.getElementById('root');
    expect(root?.querySelectorAll('img, script, [onclick], [onerror]')).toHaveLength(0);
    expect(root?.querySelector('b[onclick]')).toBeNull();
  });
});
