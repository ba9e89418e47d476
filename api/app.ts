import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import type { EngineWithDoor } from '../engine/index.ts';
import type { Renderer } from '../templates/formats/renderer.ts';
import { ballotRoute } from './ballots.ts';
import { blockAssemblyFile } from './block-assembly-file.ts';
import { calendarRoute } from './calendar-feed.ts';
import { channelTextRoutes } from './channel-texts.ts';
import { commandRoutes } from './commands.ts';
import { diagramRoute } from './diagram.ts';
import { documentFiles } from './document-files.ts';
import { documentRoutes } from './documents.ts';
import type { Env } from './env.ts';
import { answerError, type Log } from './errors.ts';
import { healthRoute } from './health.ts';
import { negotiateLanguage } from './language.ts';
import { meRoute } from './me.ts';
import { ownPolicy } from './own-styles.ts';
import { privacyNoticePage } from './privacy-notice-page.ts';
import { Refused } from './problems.ts';
import { questionnaireFiles } from './questionnaire-files.ts';
import { resourceRoutes } from './read.ts';
import { lazyRenderer, portOf, previewPortOf } from './rendering.ts';
import { reportFiles } from './report-files.ts';
import { bodyLimitBytes } from './request.ts';
import { returnedMailRoute } from './returned-mail.ts';
import { sessionPages } from './session-pages.ts';
import { signIn } from './sign-in.ts';
import { workflowCheckRoutes } from './workflow-checks.ts';

const toStandardError: Log = (line) => console.error(line);

/** The application: who calls, what they send or ask for, and how an answer that is no is put. */
export function createApi(
  engine: EngineWithDoor,
  log: Log = toStandardError,
  renderer: Renderer = lazyRenderer(),
): Hono<Env> {
  const app = new Hono<Env>();
  const refuse = (error: unknown, c: Parameters<Parameters<typeof app.onError>[0]>[1]) =>
    answerError(error, c, log);
  app.onError(refuse);
  app.notFound((c) => refuse(new Refused({ code: 'unknown-route' }), c));

  app.use(ownPolicy);
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        // The stylesheet draws its marks with pictures of its own.
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      // Our own forms must say where they are sent from, which a stricter policy would keep from us too.
      referrerPolicy: 'same-origin',
      // Whether a whole domain is served by HTTPS is for whoever has the domain to say.
      strictTransportSecurity: 'max-age=15552000',
    }),
  );
  app.use(negotiateLanguage);
  // No address has this character, and the database takes it in no text.
  app.use(async (c, next) => {
    if (c.req.url.includes('%00')) return refuse(new Refused({ code: 'unknown-route' }), c);
    return next();
  });
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => refuse(new Refused({ code: 'method-not-allowed', methods }), c),
    }),
  );
  healthRoute(app, engine);
  documentRoutes(app, engine);
  meRoute(app, engine);

  app.use('/api/:organization/*', signIn(engine));
  app.use(
    bodyLimit({
      maxSize: bodyLimitBytes,
      onError: (c) => refuse(new Refused({ code: 'too-large', limitBytes: bodyLimitBytes }), c),
    }),
  );
  returnedMailRoute(app, engine);
  commandRoutes(app, engine);
  ballotRoute(app, engine);
  diagramRoute(app, engine);
  reportFiles(app, engine);
  privacyNoticePage(app, engine);
  sessionPages(app, engine);
  questionnaireFiles(app, engine);
  blockAssemblyFile(app, engine);
  channelTextRoutes(app, engine);
  const { baseUrl } = engine.signIn.settings;
  calendarRoute(app, engine, baseUrl);
  workflowCheckRoutes(app, engine);
  documentFiles(app, engine, portOf(engine, renderer, baseUrl), previewPortOf(engine, renderer));
  resourceRoutes(app, engine);
  return app;
}
