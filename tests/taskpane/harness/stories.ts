/** Every state of the pane, each as a workbook and a few clicks from opening: for pictures, for axe, for looking at while working. */
import type { Settings } from '../../../src/settings/types';
import { FakeSession, refusal } from '../support/fake-session';
import { CLEAN, FAULTY, FOREIGN, scoresSheet, WITH_INDICATORS } from '../support/workbook';

export interface Story {
  readonly session: () => FakeSession;
  /** Clicks by the strings' keys, in order; `#id` presses the element of that id. */
  readonly clicks?: readonly string[];
  /** A component throws. */
  readonly broken?: boolean;
}

const settings: Partial<Settings> = {
  introduction: [
    'ตามที่เทศบาลตำบลสายธารทองได้วิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน บัดนี้ได้ดำเนินการครบถ้วนแล้ว จึงขอรายงานผลดังนี้',
  ],
  signatories: {
    reporter: { name: 'นางสาวพิมพ์ใจ ใฝ่ดี', position: 'นักวิเคราะห์นโยบายและแผน' },
    reviewer: { name: '', position: '' },
    approver: { name: '', position: '' },
  },
};

const never = (): Promise<void> => new Promise(() => undefined);

/** A run that stops for ever at the fourth step. */
function running(): FakeSession {
  const session = new FakeSession(CLEAN);
  session.gate = (step) => (step === 'write' ? never() : Promise.resolve());
  return session;
}

function failing(): FakeSession {
  const session = new FakeSession(CLEAN);
  session.refuse.generate = refusal('sheet-protected');
  return session;
}

function unreadable(): FakeSession {
  const session = new FakeSession(CLEAN);
  session.refuse.check = refusal('edit-mode', { step: 'read', code: 'InvalidOperationInCellEditMode', sheet: null });
  return session;
}

function troubled(): FakeSession {
  const session = new FakeSession(FAULTY);
  session.refuse.go = refusal('other-workbook', { step: 'read', code: 'InactiveWorkbook', sheet: null });
  return session;
}

function handMapped(): FakeSession {
  return new FakeSession(
    {
      ...FAULTY,
      มาตรการ: (FAULTY.มาตรการ ?? []).map((row) => (row[5] === 'ผลลัพธ์หรือความสำเร็จ' ? [...row.slice(0, 5), 'ผลที่เกิดขึ้นจริง'] : row)),
    },
    { measuresTable: { sheet: 'มาตรการ', columns: { outcomes: 'F' } } },
  );
}

function edited(): FakeSession {
  const session = new FakeSession(CLEAN, settings);
  session.lastReportFacts = {
    sheet: 'รายงาน ITA 2568',
    fiscalYear: 2568,
    texts: { introduction: [], recommendations: [], signature: [] },
    edited: ['introduction'],
  };
  return session;
}

const below = { ...CLEAN, 'คะแนน ITA': scoresSheet([66.4, 91.25, 87.94, 74.5]) };

export const STORIES: Readonly<Record<string, Story>> = {
  start: { session: () => new FakeSession(FOREIGN) },
  choose: { session: () => new FakeSession(FOREIGN), clicks: ['start.own.action'] },
  found: { session: handMapped, clicks: ['#heading-check', '#heading-data'] },
  'found-edit': { session: () => new FakeSession(CLEAN), clicks: ['nav.data', 'data.edit'] },
  findings: { session: () => new FakeSession(FAULTY), clicks: ['mend.action'] },
  'mend-all': { session: () => new FakeSession(FAULTY), clicks: ['mend.all.action'] },
  mended: { session: () => new FakeSession(FAULTY), clicks: ['mend.all.action', '#next-button'] },
  clean: { session: () => new FakeSession(CLEAN), clicks: ['#heading-report', 'nav.check'] },
  result: { session: () => new FakeSession(CLEAN), clicks: ['#heading-report', 'nav.result', 'whatif.title'] },
  indicators: { session: () => new FakeSession(WITH_INDICATORS), clicks: ['nav.result', '.part .fold-button'] },
  'result-below': { session: () => new FakeSession(below), clicks: ['#heading-report', 'nav.result'] },
  report: { session: () => new FakeSession(CLEAN, settings) },
  running: { session: running, clicks: ['#next-button'] },
  done: { session: edited, clicks: ['#next-button'] },
  failure: { session: failing, clicks: ['#next-button', 'fail.details'] },
  unreadable: { session: unreadable },
  trouble: { session: troubled, clicks: ['.cell'] },
  settings: { session: () => new FakeSession(CLEAN, settings), clicks: ['#settings-button'] },
  recovery: { session: () => new FakeSession(CLEAN), broken: true },
};
