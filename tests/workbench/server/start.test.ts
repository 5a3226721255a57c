import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PortTaken, serveAtFirstFree } from '../../../src/workbench/server/free-port';
import { readOptions, UsageError } from '../../../src/workbench/server/options';

const root = join(__dirname, '..', '..', '..');
const parts = {
  page: join(root, 'assets'),
  addin: join(root, 'assets'),
  officeJs: join(root, 'assets'),
  manifest: join(root, 'manifest.xml'),
  workbook: join(root, 'samples', 'ita-2568.xlsx'),
};

/** Another program on a port of its own. */
async function neighbour(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

test('a port that is held is passed over for the next that is free', async () => {
  const { port, server } = await neighbour();
  const served = await serveAtFirstFree(parts, [port, 0]);
  expect(served.url).not.toBe(`http://127.0.0.1:${String(port)}/`);
  expect(await (await fetch(`${served.url}workbook.json`)).json()).toEqual({ name: 'ita-2568.xlsx' });
  await served.close();
  server.close();
});

test('where every port is held, the last one is named', async () => {
  const { port, server } = await neighbour();
  await expect(serveAtFirstFree(parts, [port])).rejects.toEqual(new PortTaken(port));
  server.close();
});

test('a port that was named is the only one tried; without one the usual and those after it', () => {
  expect(readOptions(['--port', '4000']).ports).toEqual([4000]);
  expect(readOptions(['my.xlsx', '--no-open'])).toMatchObject({ workbook: 'my.xlsx', open: false });
  expect(readOptions([]).ports.slice(0, 3)).toEqual([3100, 3101, 3102]);
});

test.each([[['--port', 'สาม']], [['--port', '0']], [['--port', '70000']], [['--prot', '3100']], [['a.xlsx', 'b.xlsx']]])(
  '%j is refused',
  (args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  },
);
