import type { Found, PaneState } from '../../src/taskpane/state/types';
import { INITIAL_STATE } from '../../src/taskpane/state/types';
import { footerState, tickedFindings } from '../../src/taskpane/state/footer';
import { reducer, type PaneAction } from '../../src/taskpane/state/reducer';
import { canDraft, stepStates } from '../../src/taskpane/state/steps';
import { refusal } from './support/fake-session';
import { CLEAN, FAULTY, FOREIGN, preparedOf, scoresSheet, type Sheets } from './support/workbook';

function found(sheets: Sheets): Found {
  return {
    prepared: preparedOf(sheets),
    sheets: Object.keys(sheets).map((name) => ({ name, own: false, protected: false })),
    lastReport: null,
    target: { sheet: 'รายงาน ITA 2568', exists: false, nameTaken: false },
    writeRefusal: null,
  };
}

const after = (...actions: readonly PaneAction[]): PaneState => actions.reduce(reducer, INITIAL_STATE);
const read = (sheets: Sheets, edited = false): PaneAction => ({ type: 'found', found: found(sheets), edited });
const written: PaneAction = {
  type: 'run-done',
  report: { sheet: 'รายงาน ITA 2568', renamed: false, kept: [], draft: false, at: 0 },
};
const kinds = (...actions: readonly PaneAction[]) => footerState(after(...actions)).kind;

describe('the footer asks for one thing', () => {
  test('while nothing is read yet, for nothing', () => expect(kinds()).toBe('loading'));
  test('a first reading that failed, to try again', () => expect(kinds({ type: 'trouble', failure: refusal('edit-mode') })).toBe('failed'));
  test('an empty workbook, to create the form', () => expect(kinds(read(FOREIGN))).toBe('start'));
  test('errors, to go to the first', () => expect(after(read(FAULTY)).open.check && kinds(read(FAULTY))).toBe('errors'));
  test('a clean workbook, to create the report', () => expect(kinds(read(CLEAN))).toBe('ready'));
  test('a written report, to go there', () => expect(kinds(read(CLEAN), { type: 'run' }, written)).toBe('done'));
  test('done falls back to ready after any edit', () =>
    expect(kinds(read(CLEAN), { type: 'run' }, written, read(CLEAN, true))).toBe('ready'));
  test('but not after a reading that found nothing changed', () =>
    expect(kinds(read(CLEAN), { type: 'run' }, written, read(CLEAN))).toBe('done'));
  test('and done falls back when a setting changes', () =>
    expect(kinds(read(CLEAN), { type: 'run' }, written, { type: 'settings', patch: { digits: 'arabic' } })).toBe('ready'));

  test('the order is running, failed, mending, no data, errors, ready, done', () => {
    const preview: PaneAction = { type: 'preview', preview: { kind: 'all', unticked: [] } };
    const failed: PaneAction = { type: 'run-failed', failure: refusal('sheet-protected') };
    expect(kinds(read(FAULTY), preview, { type: 'run' })).toBe('running');
    expect(kinds(read(FAULTY), { type: 'run' }, failed, preview)).toBe('failed');
    expect(kinds(read(FAULTY), preview)).toBe('mending');
    expect(kinds(read(FOREIGN))).toBe('start');
  });

  test('a run counts its steps', () => {
    const state = after(read(CLEAN), { type: 'run' }, { type: 'run-step', step: 'write' });
    expect(footerState(state)).toEqual({ kind: 'running', step: 4, steps: 5, cancelling: false });
  });

  test('mending counts the cells of the ticked rules only', () => {
    const preview: PaneAction = { type: 'preview', preview: { kind: 'all', unticked: [] } };
    const all = after(read(FAULTY), preview);
    const some = after(read(FAULTY), preview, { type: 'tick', rule: 'header-repeated' });
    expect(footerState(all)).toEqual({ kind: 'mending', cells: 15 });
    expect(footerState(some)).toEqual({ kind: 'mending', cells: 3 });
    expect(tickedFindings(some).every(({ rule }) => rule === 'html-markup')).toBe(true);
    expect(tickedFindings(after(read(FAULTY)))).toEqual([]);
  });
});

describe('the steps say where the officer stands', () => {
  const words = (sheets: Sheets, ...actions: readonly PaneAction[]) =>
    stepStates(after(read(sheets), ...actions)).map(({ mark, word }) => [mark, word]);

  test('an empty workbook says nothing', () => {
    expect(words(FOREIGN)).toEqual(Array.from({ length: 4 }, () => ['none', 'dash']));
  });

  test('errors do not hide the result', () => {
    expect(words(FAULTY)).toEqual([
      ['done', { key: 'nav.data.ok' }],
      ['error', { key: 'nav.check.errors', n: 2 }],
      ['done', { score: '89.30' }],
      ['wait', { key: 'nav.report.wait' }],
    ]);
  });

  test('one table missing is not “found”, and there is no result to show', () => {
    const [data, , result] = words({ มาตรการ: CLEAN.มาตรการ ?? [] });
    expect(data).toEqual(['error', { key: 'nav.none' }]);
    expect(result).toEqual(['none', 'dash']);
  });

  test('an empty form is waited for, and its findings are what opens', () => {
    const form = { มาตรการ: (CLEAN.มาตรการ ?? []).slice(0, 6), 'คะแนน ITA': scoresSheet(['', '', '', '']) };
    expect(words(form)[0]).toEqual(['wait', { key: 'nav.none' }]);
    expect(after(read(form)).current).toBe('check');
  });

  test('the report goes from ready over working to done or failed', () => {
    const report = (...actions: readonly PaneAction[]) => words(CLEAN, ...actions)[3];
    expect(report()).toEqual(['wait', { key: 'nav.report.ready' }]);
    expect(report({ type: 'run' })).toEqual(['busy', { key: 'nav.report.busy' }]);
    expect(report({ type: 'run' }, written)).toEqual(['done', { key: 'nav.report.done' }]);
    expect(report({ type: 'run' }, { type: 'run-failed', failure: refusal('unknown') })).toEqual(['error', { key: 'nav.report.fail' }]);
  });

  test('a draft is offered only where nothing but fields of measures is missing', () => {
    const lacking = { ...CLEAN, มาตรการ: (CLEAN.มาตรการ ?? []).map((row) => row.map((value) => (value === 'กองคลัง' ? '' : value))) };
    expect(canDraft(found(lacking))).toBe(true);
    expect(canDraft(found(FAULTY))).toBe(false);
    expect(canDraft(found(CLEAN))).toBe(false);
  });
});

describe('what is open', () => {
  test('on opening, the first step that is not finished', () => {
    expect(after(read(FAULTY)).current).toBe('check');
    expect(after(read(CLEAN)).current).toBe('report');
    expect(after(read({ มาตรการ: CLEAN.มาตรการ ?? [] })).current).toBe('data');
  });

  test('later readings leave the officer where they are', () => {
    const state = after(read(FAULTY), { type: 'step', section: 'result' }, read(CLEAN, true));
    expect([state.current, state.open.check, state.open.result]).toEqual(['result', true, true]);
  });

  test('opening one section closes none; a closed one keeps its step', () => {
    const state = after(read(FAULTY), { type: 'step', section: 'data' });
    expect([state.open.check, state.open.data]).toEqual([true, true]);
  });

  test('generate and a failure open the report, errors found meanwhile the findings', () => {
    expect(after(read(CLEAN), { type: 'step', section: 'data' }, { type: 'run' }).current).toBe('report');
    expect(after(read(FAULTY), { type: 'run' }, { type: 'run-blocked' }).current).toBe('check');
  });

  test('the pickers of an empty workbook, and back to the two ways to begin', () => {
    const choosing = after(read(FOREIGN), { type: 'choose' });
    expect([choosing.choosing, choosing.open.data]).toEqual([true, true]);
    expect(reducer(choosing, { type: 'toggle', section: 'data' }).choosing).toBe(false);
    expect(reducer(choosing, read(CLEAN, true))).toMatchObject({ choosing: false, current: 'report' });
  });
});

describe('chips', () => {
  test('hide and show a kind; hiding the last one shows all again', () => {
    const hide = (severity: 'error' | 'warning'): PaneAction => ({ type: 'filter', severity });
    expect(after(read(FAULTY), hide('error')).hidden).toEqual(['error']);
    expect(after(read(FAULTY), hide('error'), hide('error')).hidden).toEqual([]);
    expect(after(read(FAULTY), hide('error'), hide('warning')).hidden).toEqual([]);
  });
});

describe('previews and the way back', () => {
  const undo = [{ at: { sheet: 'มาตรการ', row: 8, column: 2 }, before: 'กองคลัง', after: '<p>กองคลัง</p>' }];

  test('a preview closes when what it previewed is gone', () => {
    const open = after(read(FAULTY), { type: 'preview', preview: { kind: 'item', key: 'warning/html-markup/default' } });
    expect(open.preview.kind).toBe('item');
    expect(reducer(open, read(FAULTY, true)).preview.kind).toBe('item');
    expect(reducer(open, read(CLEAN, true)).preview.kind).toBe('closed');
  });

  test('can be put back until one of the mended cells is edited', () => {
    const mended = reducer(after(read(CLEAN)), { type: 'mended', undo });
    const holding = {
      ...CLEAN,
      มาตรการ: (CLEAN.มาตรการ ?? []).map((row, r) => (r === 8 ? row.map((v, c) => (c === 2 ? 'กองคลัง' : v)) : row)),
    };
    expect(reducer(mended, read(holding, true)).undo).toEqual(undo);
    expect(reducer(mended, read(CLEAN, true)).undo).toBeNull();
  });

  test('nothing mended leaves nothing to put back', () => {
    expect(after(read(FAULTY), { type: 'mended', undo: [] }).undo).toBeNull();
  });
});

describe('settings', () => {
  test('what the officer types is ahead of the workbook until it is saved', () => {
    const typed = after(read(CLEAN), { type: 'settings', patch: { agency: 'เทศบาลตำบลริมน้ำ' } });
    expect([typed.settings?.agency, typed.unsaved]).toEqual(['เทศบาลตำบลริมน้ำ', true]);
    expect(reducer(typed, read(CLEAN)).settings?.agency).toBe('เทศบาลตำบลริมน้ำ');
    const saved = typed.settings === null ? typed : reducer(typed, { type: 'saved', settings: typed.settings });
    expect(saved.unsaved).toBe(false);
    expect(reducer(saved, read(CLEAN)).settings?.agency).toBeNull();
  });

  test('saving an older state of a text does not count as saving the newer one', () => {
    const first = after(read(CLEAN), { type: 'settings', patch: { agency: 'เทศ' } });
    const second = reducer(first, { type: 'settings', patch: { agency: 'เทศบาล' } });
    expect(first.settings === null ? null : reducer(second, { type: 'saved', settings: first.settings }).unsaved).toBe(true);
  });

  test('a text edited here is written although another stands on the sheet', () => {
    const edited = after(read(CLEAN), { type: 'text', part: 'introduction', paragraphs: ['คำนำใหม่'] });
    expect([edited.settings?.introduction, edited.redraft]).toEqual([['คำนำใหม่'], ['introduction']]);
    const draft = reducer(edited, { type: 'text', part: 'introduction', paragraphs: null });
    expect([draft.settings?.introduction, draft.redraft]).toEqual([null, ['introduction']]);
    expect(reducer(reducer(draft, { type: 'run' }), written).redraft).toEqual([]);
  });
});
