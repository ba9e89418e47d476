import { expect } from 'vitest';
import { makeSetUpCode } from '../../engine/index.ts';
import { penalolenActionPlan2 } from '../../workflows/penalolen/v2/index.ts';
import { codeAt } from '../sign-in/authenticator.ts';
import { anInstallation, type Installation, linkIn } from '../sign-in/given-installation.ts';
import type { Browser, Shown } from '../web/browser.ts';

/** A method with Peñalolén's forum and rules of procedure, and two stages that ask for nothing but its approval. */
const [first, second] = ['Diálogos ciudadanos', 'Sistematización'].map((es) => ({
  title: { es, en: es },
  activities: [],
  gate: [],
  approval: penalolenActionPlan2.stages.dialogues?.approval,
}));
export const method = {
  ...penalolenActionPlan2,
  id: 'foro-de-prueba',
  version: 1,
  throughout: [...(penalolenActionPlan2.throughout ?? []), 'contributions'],
  stages: { first, second: { ...second, after: ['first'] } },
};

/** Somebody at a browser of their own, who works at the desk of an organization. */
export class AtDesk {
  readonly browser: Browser;
  readonly organization: string;

  constructor(browser: Browser, organization: string) {
    this.browser = browser;
    this.organization = organization;
  }

  address(below: string, process?: string): string {
    return `/o/${this.organization}${process === undefined ? '' : `/p/${process}`}${below}`;
  }

  /** Opens the form of a command, fills it in and sends it; answers the page that comes. */
  async send(command: string, fields: Record<string, string>, process?: string): Promise<Shown> {
    const form = this.address(`/do/${command}`, process);
    return this.browser.submit(await this.browser.open(form), form, fields);
  }

  /** Sends a form that must be taken. */
  async done(command: string, fields: Record<string, string>, process?: string): Promise<Shown> {
    const page = await this.send(command, fields, process);
    if (!page.path.includes(`done=${command}`))
      throw new Error(`${command} was not done (${page.status}):\n${textOf(page.text)}`);
    return page;
  }
}

export const textOf = (page: string): string =>
  page
    .replaceAll(/<(style|head)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** The options of a list in a page, by their words. */
export function optionIn(page: string, words: string): string {
  const options = [...page.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)<\/option>/g)];
  const found = options.find(([, , label = '']) => label.includes(words));
  if (found?.[1] === undefined) throw new Error(`No option says ${words}.`);
  return found[1];
}

/** Founds the first organization as a new user does: code, form, link by mail, second factor. */
export async function foundedByBrowser(
  installation: Installation,
  organization: string,
): Promise<{ administrator: AtDesk; secret: string }> {
  const code = await makeSetUpCode(installation.engine);
  const browser = installation.browser();
  const form = await browser.open('/setup');
  const fields = {
    ...{ code, organization, name: 'Municipalidad de prueba', language: 'es', office: 'Administración' },
    email: 'administracion@municipio.example',
  };
  expect((await browser.submit(form, '/setup', fields)).status).toBe(200);
  const [mail] = await installation.deliver();
  const link = await browser.open(new URL(linkIn(mail)).pathname);
  expect(await browser.submit(link, '/invitation')).toMatchObject({ status: 200, path: '/account' });
  const secret = await enrolled(browser);
  return { administrator: new AtDesk(browser, organization), secret };
}

/** Sets a second factor up, as an administrator has to before their first command. */
async function enrolled(browser: Browser): Promise<string> {
  const at = '/account/second-factor';
  const page = await browser.submit(await browser.open(at), `${at}/begin`);
  const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '');
  const confirmed = await browser.submit(page, `${at}/confirm`, { code: codeAt(secret, Date.now()) });
  expect(confirmed.status).toBe(200);
  return secret;
}

/** Invites somebody by mail, who accepts in a browser of their own. */
export async function cameByInvitation(
  installation: Installation,
  administrator: AtDesk,
  { person, email }: { person: string; email: string },
): Promise<AtDesk> {
  await administrator.done('invite-person', { person, email });
  const mails = await installation.deliver();
  const link = new URL(linkIn(mails.find(({ to }) => to === email))).pathname;
  const browser = installation.browser();
  const account = await browser.submit(await browser.open(link), '/invitation');
  expect(account).toMatchObject({ status: 200, path: '/account' });
  return new AtDesk(browser, administrator.organization);
}

export { anInstallation };
