// Starts the server of an older VS Code (seen with 1.93.1), whose server-main.js only exports loadCodeWithNls() and never listens
// by itself. The same arguments as server-main.js; the first one is the path of server-main.js.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [main, ...argv] = process.argv.slice(2);
const require = createRequire(resolve(main));

const args = require('minimist')(argv, {
  boolean: ['without-connection-token', 'accept-server-license-terms', 'disable-workspace-trust', 'enable-smoke-test-driver', 'force'],
  string: ['port', 'host'],
});

async function serve(vscode) {
  const remote = await vscode.createServer(null, { _: [], compatibility: '1.64', ...args });
  const server = createServer((request, response) => remote.handleRequest(request, response));
  server.on('upgrade', (request, socket) => remote.handleUpgrade(request, socket));
  server.on('error', error => remote.handleServerError(error));
  server.listen(Number(args.port), args.host, () => { console.log(`Web UI available at http://localhost:${server.address().port}`); });
}

const vscode = await require(resolve(main)).loadCodeWithNls();
const extension = args['install-extension'];
await (extension === undefined ? serve(vscode) : vscode.spawnCli({ ...args, 'install-extension': [extension] }));
