import { organizationsView } from '../engine/index.ts';
import { inWords } from '../templates/explain/figures.ts';
import { say } from '../templates/messages.ts';
import type { Subcommand } from './subcommand.ts';
import { withEngine } from './with-engine.ts';
import { wrongUse } from './wrong-use.ts';

/** `cauce organization list`: the organizations of this installation. */
export const organization: Subcommand = async (call) => {
  const { language, args } = call;
  if (args.length !== 1 || args[0] !== 'list') return wrongUse(call, 'organization');
  return withEngine(call, async (engine) => {
    let shown = 0;
    for await (const { organization: slug, name, language: speaks, foundedAt } of organizationsView(engine)) {
      const date = inWords(language, foundedAt.slice(0, 10));
      call.say(say(language, 'cli.organization.line', { slug, name, language: speaks, date }));
      shown += 1;
    }
    if (shown === 0) call.say(say(language, 'cli.organization.none'));
    return 0;
  });
};
