/**
 * `npm audit` for what ships: any known vulnerability in a production dependency fails. Tools are listed in docs/audit.md.
 * Where the registry has no audit service the check says loudly that it did not run.
 */
import { spawnSync } from 'node:child_process';

const run = spawnSync('npm', ['audit', '--omit=dev', '--audit=true', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
let report;
try {
  report = JSON.parse(run.stdout);
} catch {
  report = null;
}
if (!report?.metadata?.vulnerabilities) {
  console.warn(`AUDIT NOT RUN: the registry answered no audit report (${report?.message ?? report?.error?.summary ?? 'no JSON'}).`);
  process.exit(0);
}
const { total, ...bySeverity } = report.metadata.vulnerabilities;
console.log(`audit of what ships: ${total} known vulnerabilities`, bySeverity);
for (const [name, { severity, via }] of Object.entries(report.vulnerabilities ?? {})) {
  console.log(`- ${name} (${severity}): ${via.map((entry) => (typeof entry === 'string' ? entry : entry.title)).join('; ')}`);
}
process.exit(total > 0 ? 1 : 0);
