/** Number format ids that mean a format without being listed in the file (ISO/IEC 29500-1, 18.8.30; Thai ones from its th-TH list). */
const BUILT_IN: Record<number, string> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  59: '[$-D00041E]0',
  60: '[$-D00041E]0.00',
  61: '[$-D00041E]#,##0',
  62: '[$-D00041E]#,##0.00',
  67: '[$-D00041E]0%',
  68: '[$-D00041E]0.00%',
  69: '[$-D00041E]# ?/?',
  70: '[$-D00041E]# ??/??',
  71: '[$-D07041E]d/m/yyyy',
  72: '[$-D07041E]d-mmm-yy',
  73: '[$-D07041E]d-mmm',
  74: '[$-D07041E]mmm-yy',
  75: '[$-D00041E]h:mm',
  76: '[$-D00041E]h:mm:ss',
  77: '[$-D07041E]d/m/yyyy h:mm',
  78: '[$-D00041E]mm:ss',
  79: '[$-D00041E][h]:mm:ss',
  80: '[$-D00041E]mm:ss.0',
  81: 'd/m/bb',
};
const IDS = new Map(Object.entries(BUILT_IN).flatMap(([id, code]) => (Number(id) < 50 ? [[code, Number(id)] as const] : [])));

export function builtInFormat(id: number): string | null {
  return BUILT_IN[id] ?? null;
}

export function builtInId(code: string): number | null {
  return IDS.get(code) ?? null;
}
