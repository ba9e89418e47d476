import { defineLifecycle } from '../kernel/machine.ts';

/**
 * A document of the register: drafted, observed, approved, signed, published; then superseded by a new version only.
 * What is approved in the domain of its subject comes in by `adopt`, as approved there or signed already. Mandates for
 * one dialogue reach the documents that are about it.
 */
export const documentLifecycle = defineLifecycle(
  'document',
  {
    kind: 'document',
    version: 1,
    initial: 'drafted',
    states: {
      drafted: {
        'observe-document': 'observed',
        'read-document': 'drafted',
        'redraft-document': 'drafted',
        'approve-document': 'approved',
        'adopt.approved': 'approved',
        'adopt.signed': 'signed',
        'withdraw-document': 'withdrawn',
      },
      observed: {
        'observe-document': 'observed',
        'read-document': 'observed',
        'redraft-document': 'drafted',
        'withdraw-document': 'withdrawn',
      },
      approved: {
        'sign-document': 'approved',
        'sign-document.all': 'signed',
        'adopt.signed': 'signed',
        'publish-document': 'published',
        'issue-erratum': 'approved',
        'withdraw-document': 'withdrawn',
        supersede: 'superseded',
      },
      signed: { 'publish-document': 'published', 'issue-erratum': 'signed', supersede: 'superseded' },
      published: { 'issue-erratum': 'published', supersede: 'superseded' },
      superseded: {},
      withdrawn: {},
    },
  },
  { kind: 'dialogue', column: 'subject' },
);
