/**
 * The ribbon's functions: no pane, no React, one page of their own. Each name below stands in `manifest.xml` too, which a test
 * compares with this file.
 */
import { createSession } from '../excel/create-session';
import { associate, openPage, whenReady, type RibbonEvent } from '../excel/office';
import { itaReport } from './global';
import { runCommand, type Command } from './run';

/** The user guide lies beside this page. */
const GUIDE = 'guide.html';

const session = createSession();

function ribbon(command: Command): (event: RibbonEvent) => void {
  return (event) => {
    void whenReady().then(() => runCommand(event, session, command));
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
