/** Tells of edits in the workbook, whoever made them, until stopped. */
import { tellsRenames } from './capabilities';
import type { Watch, WorkbookChange } from './session-types';

const OWN = 'ThisLocalAddin';

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * @param isOurs asked at each event: true while the add-in itself is writing, so that its own writes are not told
 */
export async function watchWorkbook(onChange: (change: WorkbookChange) => void, isOurs: () => boolean): Promise<Watch> {
  const names = new Map<string, string>();
  let handlers: Handler[] = [];
  const tell = (source: string, sheet: string | null, trigger?: string): Promise<void> => {
    // From 1.14 on Excel says so itself, even where an event comes long after the write.
    if (trigger !== OWN && !isOurs()) onChange({ sheet, source: source === 'Remote' ? 'remote' : 'local' });
    return Promise.resolve();
  };
  const context = await Excel.run(async (running) => {
    const { worksheets } = running.workbook;
    worksheets.load('items/id,items/name');
    const changed = worksheets.onChanged.add((event) => tell(event.source, names.get(event.worksheetId) ?? null, event.triggerSource));
    const added = worksheets.onAdded.add((event) => tell(event.source, null));
    const deleted = worksheets.onDeleted.add((event) => tell(event.source, null));
    handlers = [changed, added, deleted] as Handler[];
    if (tellsRenames()) {
      const renamed = worksheets.onNameChanged.add((event) => {
        names.set(event.worksheetId, event.nameAfter);
        return tell(event.source, null);
      });
      handlers.push(renamed as Handler);
    }
    await running.sync();
    for (const sheet of worksheets.items) names.set(sheet.id, sheet.name);
    return running;
  });
  return {
    async stop() {
      const going = handlers;
      handlers = [];
      if (going.length === 0) return;
      // Handlers can only be removed with the context that added them.
      await Excel.run(context, async (same) => {
        for (const handler of going) handler.remove();
        await same.sync();
      });
    },
  };
}
