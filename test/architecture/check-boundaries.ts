import { checkBoundaries } from './boundaries.ts';

const { modules, violations } = await checkBoundaries();
for (const violation of violations) console.error(violation);
console.log(`${modules} modules, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
