import {
  documentLanguages,
  type TemplateView,
  templateInForceView,
  templatePackView,
  templatesView,
  templateView,
} from '../../engine/index.ts';
import { builtInTemplate } from '../../templates/built-in.ts';
import { placeInWords } from '../../templates/explain/template-place.ts';
import type { Language } from '../../templates/messages.ts';
import { Name, type Resource, resource, Version } from '../resource.ts';

const ofKind = { kind: Name, language: Name };

const isLanguage = (text: string): text is Language =>
  (documentLanguages as readonly string[]).includes(text);

/** The templates of an organization's documents: its own, and those that come with Cauce where it has none. */
export const templateResources: readonly Resource[] = [
  resource({
    path: '/api/{organization}/templates',
    name: 'templates',
    domain: 'document-templates',
    view: templatesView,
  }),
  resource({
    path: '/api/{organization}/templates/{kind}/{language}',
    name: 'template',
    domain: 'document-templates',
    params: ofKind,
    query: { version: Version.optional() },
    view: async (engine, { language, ...at }) => {
      if (!isLanguage(language)) return undefined;
      const view = await templateView(engine, { ...at, language });
      return view && { ...view, builtIn: builtInTemplate(language, at.kind) ?? null };
    },
    inWords: (view: TemplateView, language) => ({
      ...view,
      places: view.places.map((place) => ({ ...place, words: placeInWords(language, view.kind, place) })),
    }),
  }),
  resource({
    path: '/api/{organization}/templates/{kind}/{language}/in-force',
    name: 'template-in-force',
    domain: 'document-templates',
    params: ofKind,
    view: async (engine, { language, ...at }) => {
      if (!isLanguage(language)) return undefined;
      const view = await templateInForceView(engine, { ...at, language });
      const text = builtInTemplate(language, at.kind) ?? null;
      return view && { own: view.own !== null, ...(view.own ?? { version: 0, hash: null, text }) };
    },
  }),
  resource({
    path: '/api/{organization}/template-pack',
    name: 'template-pack',
    domain: 'document-templates',
    view: templatePackView,
  }),
];
