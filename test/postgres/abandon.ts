import { startPostgres } from './server.ts';

// Starts a server, says where it is, and stays until it is killed: what a test run is to its server.
console.log((await startPostgres({ fsync: false })).ownerUrl);
setInterval(() => {}, 60_000);
