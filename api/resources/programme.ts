import { z } from 'zod';
import {
  childrenView,
  type IntentView,
  intentsView,
  intentView,
  placesView,
  programmeView,
  territoriesView,
} from '../../engine/index.ts';
import { problemOf } from '../problems.ts';
import { inProcess, Name, type Resource, resource, Seq } from '../resource.ts';

/** A path of places, from the widest to the narrowest. */
const Path = z
  .string()
  .regex(/^[a-z0-9/-]*$/)
  .max(300);

/** A programme added up, its children, what was asked of them, and the places that they are in. */
export const programmeResources: readonly Resource[] = [
  resource({
    path: '/api/{organization}/territories',
    name: 'territories',
    domain: 'territories',
    query: { level: Name.optional(), within: Path.optional() },
    after: Path,
    view: territoriesView,
  }),
  resource({
    path: `${inProcess}/programme`,
    name: 'programme',
    domain: 'programme',
    view: programmeView,
  }),
  resource({
    path: `${inProcess}/programme/places`,
    name: 'programme-places',
    domain: 'programme',
    query: { level: Name.optional() },
    after: Path,
    view: placesView,
  }),
  resource({
    path: `${inProcess}/programme/children`,
    name: 'programme-children',
    domain: 'programme',
    query: {
      territory: Path.optional(),
      stage: Name.optional(),
      state: z.enum(['waiting', 'working', 'awaiting-approval', 'passed']).optional(),
    },
    after: z.uuid(),
    view: childrenView,
  }),
  resource({
    path: `${inProcess}/intents`,
    name: 'intents',
    domain: 'programme',
    after: z.uuid(),
    view: intentsView,
  }),
  resource({
    path: `${inProcess}/intents/{intent}`,
    name: 'intent',
    domain: 'programme',
    query: { only: z.enum(['waiting', 'refused']).optional() },
    after: Seq,
    // Why one of many was not done is told as it is told of one that is sent alone.
    inWords: ({ items, ...rest }: IntentView, language) => ({
      items: items.map((child) => ({
        ...child,
        refused: child.refused === null ? null : problemOf(child.refused, language),
      })),
      ...rest,
    }),
    view: intentView,
  }),
];
