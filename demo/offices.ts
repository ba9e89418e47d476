import type { Http } from './http.ts';

/** Somebody who acts, by office and institution: nobody has a name here. */
export interface Member {
  readonly person: string;
  readonly key: string;
}

/** An office and the mandate that goes with it. */
export interface Office {
  readonly office: string;
  readonly institution: string;
  readonly role: string | readonly string[];
  readonly body?: string;
  /** What the key is good for; everything that the mandate allows, when left out. */
  readonly scopes?: readonly string[];
  /** Where the mandate holds, as `give-mandate` takes it; the whole organization, when left out. */
  readonly scope?: object;
}

const everything = ['read', 'command:*'];

/** Registers those who act in an organization: by what act they were appointed, and until when their keys hold. */
export function officesOf({
  organization,
  keysEnd,
  act,
}: {
  readonly organization: string;
  readonly keysEnd: string;
  readonly act: string;
}) {
  /** Registers someone and issues their key, with no more rights than they need. */
  async function registered(
    http: Http,
    administrator: string,
    { office, institution, scopes }: Pick<Office, 'office' | 'institution'> & { scopes: readonly string[] },
  ): Promise<Member> {
    const post = async (command: string, body: object) =>
      (await http.post(`/api/${organization}/commands/${command}`, body, administrator)).result;
    const { person } = await post('register-person', { office, institution });
    const key = { person, label: 'demo', scopes, expiresAt: keysEnd };
    const { secret } = await post('issue-key', key);
    return { person, key: secret };
  }

  /** Registers an office holder with a mandate from the day on which it is given. */
  async function mandated(http: Http, administrator: string, from: string, office: Office): Promise<Member> {
    const { role, body, scope, scopes = everything } = office;
    const member = await registered(http, administrator, { ...office, scopes });
    for (const one of [role].flat()) {
      const mandate = {
        ...{ person: member.person, role: one, act, from },
        ...(body === undefined ? {} : { body }),
        ...(scope === undefined ? {} : { scope }),
      };
      await http.post(`/api/${organization}/commands/give-mandate`, mandate, administrator);
    }
    return member;
  }

  return { registered, mandated };
}
