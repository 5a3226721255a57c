/**
 * `npm start`: sideloads into Excel on Windows and macOS, opens the workbench page everywhere else.
 * `npm start -- --excel` or `-- --workbench` chooses. What else is given goes to the workbench: a file, `--port 3200`,
 * `--no-open`, `--help`.
 */
import { spawn } from 'node:child_process';

const asked = process.argv.slice(2);
const excel = asked.includes('--excel') || (!asked.includes('--workbench') && ['win32', 'darwin'].includes(process.platform));
const rest = asked.filter((argument) => argument !== '--excel' && argument !== '--workbench');
const [command, args] = excel
  ? ['npx', ['office-addin-debugging', 'start', 'manifest.xml', 'desktop', '--app', 'excel']]
  : ['npm', ['run', '--silent', 'workbench', '--', ...rest]];
spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).on('exit', (code) => {
  process.exitCode = code ?? 1;
});
