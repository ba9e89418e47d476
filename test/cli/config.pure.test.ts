import { describe, expect, it } from 'vitest';
import { readConfig } from '../../cli/config.ts';

const read = (env: Record<string, string>) => readConfig({ env, language: 'es' });
const secret = 'a-secret-of-more-than-thirty-two-characters';

describe('the settings of sign-in and mail', () => {
  it('are a local address, an outbox and no provider where nothing is set', () => {
    expect(read({ PORT: '9000' })).toMatchObject({
      baseUrl: 'http://localhost:9000',
      secret: undefined,
      mail: undefined,
      provider: undefined,
    });
  });

  it('are taken as they are set', () => {
    const config = read({
      CAUCE_BASE_URL: 'https://cauce.municipio.example/',
      CAUCE_SECRET: secret,
      CAUCE_SMTP_URL: 'smtps://user:pass@mail.example:465',
      CAUCE_MAIL_FROM: 'Cauce <cauce@municipio.example>',
      CAUCE_OIDC_ISSUER: 'https://clave.example/realms/x',
      CAUCE_OIDC_CLIENT_ID: 'cauce',
      CAUCE_CLIENT_IP_HEADER: 'X-Forwarded-For',
    });
    expect(config).toEqual(
      expect.objectContaining({
        baseUrl: 'https://cauce.municipio.example',
        secret,
        mail: { url: 'smtps://user:pass@mail.example:465', from: 'Cauce <cauce@municipio.example>' },
        provider: {
          issuer: 'https://clave.example/realms/x',
          clientId: 'cauce',
          clientSecret: undefined,
          name: 'clave.example',
          scopes: ['openid', 'email'],
        },
        clientIpHeader: 'X-Forwarded-For',
      }),
    );
  });

  it.each([
    [{ CAUCE_BASE_URL: 'cauce.example' }, 'CAUCE_BASE_URL'],
    [{ CAUCE_BASE_URL: 'https://cauce.example/path' }, 'CAUCE_BASE_URL'],
    [{ CAUCE_BASE_URL: 'ftp://cauce.example' }, 'CAUCE_BASE_URL'],
    [{ CAUCE_SECRET: 'too-short' }, 'CAUCE_SECRET'],
    [{ CAUCE_SMTP_URL: 'http://mail.example' }, 'CAUCE_SMTP_URL'],
    [{ CAUCE_SMTP_URL: 'smtp://mail.example' }, 'CAUCE_MAIL_FROM'],
    [{ CAUCE_SMTP_URL: 'smtp://mail.example', CAUCE_MAIL_FROM: 'nobody' }, 'CAUCE_MAIL_FROM'],
    [{ CAUCE_MAIL_FROM: 'Cauce <a@b>\r\nBcc: <c@d>' }, 'CAUCE_MAIL_FROM'],
    [{ CAUCE_OIDC_ISSUER: 'http://clave.example', CAUCE_OIDC_CLIENT_ID: 'x' }, 'CAUCE_OIDC_ISSUER'],
    [{ CAUCE_OIDC_ISSUER: 'https://clave.example' }, 'CAUCE_OIDC_CLIENT_ID'],
    [{ CAUCE_OIDC_CLIENT_ID: 'x' }, 'CAUCE_OIDC_ISSUER'],
    [{ CAUCE_OIDC_CLIENT_SECRET: 'x' }, 'CAUCE_OIDC_ISSUER'],
    [{ CAUCE_CLIENT_IP_HEADER: 'X Forwarded' }, 'CAUCE_CLIENT_IP_HEADER'],
  ])('are refused, and said to be wrong without repeating them: %j', (env, named) => {
    const wrong = read(env as Record<string, string>);
    expect(wrong).toEqual([expect.stringContaining(named)]);
    for (const value of Object.values(env)) expect(JSON.stringify(wrong)).not.toContain(`«${value}»`);
  });
});
