/** Runs first in every page of the add-in that the workbench opens: Excel's place is taken before office.js looks for it. */
// The library keeps the document's settings in session storage (`getCachedSessionSettingsKey`). In Excel every runtime is a web
// view of its own and begins without them; frames of one page would share them.
window.sessionStorage.clear();
window.parent.itaWorkbench?.attach(window);

export {};
