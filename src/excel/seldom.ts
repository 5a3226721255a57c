/** What reading needs for few workbooks only, fetched when one of them is there: the start of the pane does not carry it. */
export { AfterBreak } from './after-break';
export { sheetsWithoutCells } from './cellless';
export { readOn } from './windows';
