import { compareVersions, isAvailable, memberByWire, type ApiMember } from './api-sets';
import { HostError } from './errors';

/**
 * Lets only those members pass that the simulated Excel has, and remembers which were used: the highest requirement set that
 * an add-in really needs is measured, not declared.
 */
export class Gate {
  private readonly used = new Map<string, ApiMember>();

  constructor(readonly apiSet: string) {}

  /** Whether this Excel has the member; asking is not using. */
  has(type: string, wire: string): boolean {
    const member = memberByWire(type, wire);
    return member !== null && isAvailable(member, this.apiSet);
  }

  /** Throws `ApiNotFound` for a member that Excel does not have at all, or not in the simulated version. */
  use(type: string, wire: string): ApiMember {
    const member = memberByWire(type, wire);
    if (member === null) throw new HostError('ApiNotFound', `Excel has no member ${type}.${wire}.`);
    if (!isAvailable(member, this.apiSet)) {
      throw new HostError('ApiNotFound', `${type}.${member.name} needs ${member.set} ${member.version}, not available in your version.`);
    }
    this.used.set(`${type}.${member.name}`, member);
    return member;
  }

  /** Names of the members used so far, sorted: `Range.values`. */
  get members(): string[] {
    return [...this.used.keys()].sort();
  }

  /** Highest version among the members used, `1.1` if none was. */
  get highest(): string {
    let highest = '1.1';
    for (const member of this.used.values()) if (compareVersions(member.version, highest) > 0) highest = member.version;
    return highest;
  }
}
