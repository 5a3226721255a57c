/**
 * The ribbon's functions: no pane, no React, one page of their own. Each name below stands in `manifest.xml` too, which a test
 * compares with this file. What does the work is fetched beside office.js; the pane uses the very same files.
 */
import { associate, openPage, whenReady, type RibbonEvent } from '../excel/office';
import type { ExcelSession } from '../excel/session';
import { itaReport } from './global';
import { runCommand, type Command } from './run';

/** The user guide lies beside this page. */
const GUIDE = 'guide.html';

let session: Promise<ExcelSession> | null = null;

/** One session a page; asked for again after it could not be fetched. */
async function openSession(): Promise<ExcelSession> {
  session ??= import('../excel/create-session').then(({ createSession }) => createSession());
  try {
    return await session;
  } catch (error) {
    session = null;
    throw error;
  }
}

function ribbon(command: Command): (event: RibbonEvent) => void {
  return (event) => {
    void whenReady().then(() => runCommand(event, openSession, command));
  };
}

associate(
  'createReport',
  ribbon((excel) => excel.generateReport({ ...itaReport().options, showFindings: true })),
);
associate(
  'checkData',
  ribbon((excel) => excel.writeFindingsSheet({ ...itaReport().options })),
);
associate(
  'createForm',
  ribbon((excel) => excel.createForms()),
);
associate(
  'openCriteria',
  ribbon((excel) => excel.createCriteriaSheet({ ...itaReport().options })),
);
associate(
  'openGuide',
  ribbon(async () => {
    await openPage(new URL(GUIDE, window.location.href).href);
    return { status: 'done' };
  }),
);

itaReport();
void whenReady();
// Every command but the guide needs it, and needs it whole: both parts at once rather than one after the other.
openSession()
  .then((excel) => excel.makeReady())
  .catch(() => undefined);
