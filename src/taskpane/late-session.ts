/**
 * A session whose engine is fetched at the first call, which comes when the pane's frame stands. Where it cannot be fetched, the
 * call says so as a refusal like any other, and the next one tries again.
 */
import type { Failed, Session } from '../excel/session-types';
import type { HostFailure } from '../excel/types';

/** A part of the pane's own program did not come. */
export const PART_MISSING: HostFailure = { reason: 'part-missing', step: 'read', code: 'ChunkLoadError', sheet: null, state: 'untouched' };

export function lateSession(load: () => Promise<Session>): Session {
  let loading: Promise<Session> | null = null;
  let arrive: (session: Session) => void = () => undefined;
  const arrived = new Promise<Session>((resolve) => {
    arrive = resolve;
  });
  const engine = async (): Promise<Session> => {
    loading ??= load();
    try {
      const session = await loading;
      arrive(session);
      return session;
    } catch (error) {
      loading = null;
      throw error;
    }
  };
  const ask = async <T>(call: (session: Session) => Promise<T>): Promise<T | Failed> => {
    let session: Session;
    try {
      session = await engine();
    } catch {
      return { status: 'failed', failure: PART_MISSING };
    }
    return call(session);
  };
  return {
    checkWorkbook: (...args) => ask((session) => session.checkWorkbook(...args)),
    generateReport: (...args) => ask((session) => session.generateReport(...args)),
    writeFindingsSheet: (...args) => ask((session) => session.writeFindingsSheet(...args)),
    createForms: (...args) => ask((session) => session.createForms(...args)),
    createCriteriaSheet: (...args) => ask((session) => session.createCriteriaSheet(...args)),
    goTo: (...args) => ask((session) => session.goTo(...args)),
    showSheet: (...args) => ask((session) => session.showSheet(...args)),
    applyMendings: (...args) => ask((session) => session.applyMendings(...args)),
    readSettings: () => ask((session) => session.readSettings()),
    saveSettings: (...args) => ask((session) => session.saveSettings(...args)),
    lastReport: async () => (await arrived).lastReport(),
    watch: async (...args) => (await arrived).watch(...args),
    makeReady: async () => (await arrived).makeReady(),
  };
}
