/**
 * A session whose engine is still on its way: the pane shows its frame at once, and every call waits for the engine that loads
 * beside it.
 */
import type { Session } from '../excel/session-types';

export function lateSession(engine: Promise<Session>): Session {
  return {
    checkWorkbook: async (...args) => (await engine).checkWorkbook(...args),
    generateReport: async (...args) => (await engine).generateReport(...args),
    writeFindingsSheet: async (...args) => (await engine).writeFindingsSheet(...args),
    createForms: async (...args) => (await engine).createForms(...args),
    createCriteriaSheet: async (...args) => (await engine).createCriteriaSheet(...args),
    goTo: async (...args) => (await engine).goTo(...args),
    showSheet: async (...args) => (await engine).showSheet(...args),
    applyMendings: async (...args) => (await engine).applyMendings(...args),
    readSettings: async () => (await engine).readSettings(),
    saveSettings: async (...args) => (await engine).saveSettings(...args),
    lastReport: async () => (await engine).lastReport(),
    watch: async (...args) => (await engine).watch(...args),
    makeReady: () => void engine.then((session) => session.makeReady()),
  };
}
