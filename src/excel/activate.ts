/** Shows a sheet, and selects a cell on it unless `address` is `null`. */
export async function activate(name: string, address: string | null): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    if (address !== null) sheet.getRange(address).select();
    await context.sync();
  });
}
