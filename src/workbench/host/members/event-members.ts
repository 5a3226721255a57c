import type { Arguments } from '../arguments';
import type { EventNumber } from '../events';
import type { Session } from '../session';

/** The hidden methods by which the library asks for events: `_RegisterDataChangedEvent`, `_UnregisterDataChangedEvent`. */
export function registrations<T>(
  events: Readonly<Record<string, EventNumber>>,
  target: (self: T) => string,
): Record<string, (self: T, args: Arguments, session: Session) => null> {
  const methods: Record<string, (self: T, args: Arguments, session: Session) => null> = {};
  for (const [name, event] of Object.entries(events)) {
    methods[`_Register${name}Event`] = (self, _, session) => {
      session.events.register(event, target(self));
      return null;
    };
    methods[`_Unregister${name}Event`] = (self, _, session) => {
      session.events.unregister(event, target(self));
      return null;
    };
  }
  return methods;
}
