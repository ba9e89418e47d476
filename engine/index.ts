/** The only door of the engine: what the API, the command line and the demo may import. */
export { type Catalogue, composeCatalogue } from './catalogue.ts';
export { FolderInUse } from './database/folder-lock.ts';
export { SchemaUnknown } from './database/migrate.ts';
export { type OpenDatabase, openDatabase } from './database/open.ts';
export { forumView } from './forum/views/forum.ts';
export { resolutionsView } from './forum/views/resolutions.ts';
export { type Clock, simulatedClock, systemClock } from './kernel/clock.ts';
export type { AnyCommand } from './kernel/command.ts';
export { type CommandRequest, type Engine, type Principal, publicPrincipal } from './kernel/engine.ts';
export { type Accepted, type Answer, execute } from './kernel/execute.ts';
export type { Issue, Refusal, RefusalCode } from './kernel/refusals.ts';
export { type Swept, sweep } from './kernel/sweep.ts';
export { createOrganization, type Founded, OrganizationExists } from './organization/create.ts';
export { authenticate } from './people/authenticate.ts';
export { type GateView, gateView } from './process/views/gate.ts';
export { type ProcessView, processView } from './process/views/process.ts';
export { verifyOne, verifyOrganization } from './process/views/verification.ts';
export { startEngine } from './start.ts';
