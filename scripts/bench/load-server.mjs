// A server on loopback that answers `ok`, and tells its port on standard output. `node load-server.mjs [N]`: at the Nth request it
// stands still for two seconds, once, as a service in the middle of a garbage collection or a lock does.
import { createServer } from 'node:http';

const stallAt = Number(process.argv[2] ?? 0);
let count = 0;
const server = createServer((_, response) => {
  count += 1;
  if (count === stallAt) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
  response.end('ok');
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
