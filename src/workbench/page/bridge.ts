/** Runs first in every page of the add-in that the workbench opens: Excel's place is taken before office.js looks for it. */
window.parent.itaWorkbench?.attach(window);

export {};
