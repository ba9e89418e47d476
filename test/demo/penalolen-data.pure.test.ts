import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { bulkImport, contributionSets } from '../../demo/penalolen/contributions.ts';
import { dialogues } from '../../demo/penalolen/dialogues.ts';
import {
  excludedProposals,
  exclusionReasons,
  mergedProposals,
} from '../../demo/penalolen/excluded-proposals.ts';
import { seats } from '../../demo/penalolen/forum.ts';
import { forumSessions } from '../../demo/penalolen/forum-sessions.ts';
import { ballotProposals } from '../../demo/penalolen/proposals.ts';
import { documents, type SourceDocument } from '../../demo/penalolen/source.ts';
import { segments } from '../../demo/penalolen/stakeholder-map.ts';
import {
  opinionsDueOn,
  opinionsRequestedOn,
  technicalOpinions,
} from '../../demo/penalolen/technical-opinions.ts';
import { themes } from '../../demo/penalolen/themes.ts';
import { type Mark, marksIn } from '../../demo/provenance.ts';
import { dataModules, fileTexts } from './penalolen-files.ts';

const contributions = contributionSets.flatMap((set) => set.contributions.value);
const offBallot = [...excludedProposals.value, ...mergedProposals.value];
const cited = [...ballotProposals.flatMap((p) => p.cites.value), ...offBallot.flatMap((p) => p.cites)];

/** Given names common in Chile: one before another capitalised word is taken for a person. */
const givenNames =
  /\b(Alejandra|Álvaro|Ana|Andrea|Andrés|Camila|Carlos|Carolina|Claudia|Cristóbal|Daniel|Daniela|David|Diego|Felipe|Fernanda|Francisca|Francisco|Gabriela|Gonzalo|Ignacio|Isidora|Javiera|Jorge|José|Juan|Julia|Luis|Manuel|Marcela|María|Mario|Matías|Michel|Miguel|Mónica|Nicolás|Pablo|Patricia|Paula|Pedro|Peter|Rodrigo|Sebastián|Teresa|Tomás|Valentina|Verónica|Ximena) (de(l| la)? )?\p{Lu}/u;
const personal = {
  'a person named': givenNames,
  'a courtesy title': /\b(Sra?\.|Srta\.|Don|Doña) \p{Lu}/u,
  'an e-mail address': /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  'a telephone number': /\+?56[ -]?[29][ -]?\d{4}|\b(9 )?[29]\d{3} \d{4}\b/,
  'a document number': /\b\d{1,2}\.?\d{3}\.?\d{3}-[\dKk]\b/,
};

describe("what Peñalolén's data say of their origin", () => {
  let marks: readonly Mark[] = [];
  beforeAll(async () => {
    marks = [...marksIn(await dataModules())];
  });
  const citations = () =>
    marks.flatMap(({ path, mark }) => (mark.provenance === 'illustrative' ? [] : [{ path, ...mark.source }]));

  it('cites only documents of the register, on pages that they have, and each of them at least once', () => {
    const register: Record<string, SourceDocument> = documents;
    for (const { path, document, page } of citations()) {
      const entry = register[document];
      expect(entry, path).toBeDefined();
      if (page === null) continue;
      expect(page, path).toBeGreaterThanOrEqual(entry?.firstPage ?? Number.POSITIVE_INFINITY);
      expect(page, path).toBeLessThanOrEqual(entry?.lastPage ?? Number.NEGATIVE_INFINITY);
    }
    expect(new Set(citations().map(({ document }) => document))).toEqual(new Set(Object.keys(documents)));
  });

  it('gives a reason for whatever is invented or inferred', () => {
    const reasons = marks.flatMap(({ mark }) => (mark.provenance === 'sourced' ? [] : [mark.why]));
    expect(reasons.length).toBeGreaterThan(100);
    for (const why of reasons) expect(why.length).toBeGreaterThan(10);
  });
});

describe('people are absent from the data', () => {
  it.each(Object.entries(personal))('no file holds %s', (_, pattern) => {
    for (const { name, text } of fileTexts) expect(pattern.exec(text)?.[0], name).toBeUndefined();
  });

  it.each([
    ['a person named', 'a través de Juan de la Ejemplo'],
    ['a courtesy title', 'la Sra. Ejemplo'],
    ['an e-mail address', 'nadie@ejemplo.cl'],
    ['a telephone number', '+56 2 2123 4567'],
    ['a document number', '12.345.678-5'],
  ] as const)('would notice %s', (kind, text) => {
    expect(personal[kind].test(text)).toBe(true);
  });
});

describe('the dialogues', () => {
  it('are eight, one for each segment of the map, in its order', () => {
    expect(segments.map(({ name }) => name.value)).toEqual([
      'Pueblos Originarios',
      'Población Migrante',
      'Actores Sociales',
      'Adultos Mayores',
      'Jóvenes y Niños',
      'Mujeres',
      'Personas en Situación de Discapacidad',
      'Género y Diversidad Sexual',
    ]);
    const codes = segments.map(({ code }) => code);
    expect(dialogues.map(({ segment }) => segment)).toEqual(codes);
    expect(contributionSets.map(({ segment }) => segment)).toEqual(codes);
  });

  it('flag the four segments whose membership is sensitive', () => {
    expect(segments.filter(({ sensitive }) => sensitive.value).map(({ code }) => code)).toEqual([
      'indigenous-peoples',
      'children-and-youth',
      'people-with-disabilities',
      'gender-and-sexual-diversity',
    ]);
  });

  it('gather five contributions or more each, with codes of their own and known themes', () => {
    for (const { contributions: set } of contributionSets) expect(set.value.length).toBeGreaterThanOrEqual(5);
    expect(new Set(contributions.map(({ code }) => code)).size).toBe(contributions.length);
    const known = new Set<string>(themes.map(({ code }) => code));
    for (const { theme } of contributions) expect(known).toContain(theme);
  });

  it('are called through two channels or more, one of them offline', () => {
    for (const { code, details } of dialogues) {
      expect(details.value.channels.length, code).toBeGreaterThanOrEqual(2);
      expect(
        details.value.channels.some(({ offline }) => offline),
        code,
      ).toBe(true);
    }
  });

  it("hand in the social actors' set as a CSV that says the same", () => {
    const rows = parse(readFileSync(bulkImport.file), { columns: true });
    const set = contributionSets.find(({ segment }) => segment === bulkImport.segment);
    expect(rows).toEqual(set?.contributions.value);
  });
});

describe('the proposals', () => {
  it('are eleven on the ballot, and the plan gives problem and description of three', () => {
    expect(new Set(ballotProposals.map(({ title }) => title.value)).size).toBe(11);
    const complete = ballotProposals.filter(({ problem, description }) => problem && description);
    expect(complete.map(({ code }) => code)).toEqual([
      'greener-penalolen',
      'disability-inclusion',
      'connected-management',
    ]);
    for (const { problem, note } of ballotProposals) expect(note === null).toBe(problem !== null);
  });

  it('cite contributions that exist, and leave none uncited', () => {
    expect(new Set(cited)).toEqual(new Set(contributions.map(({ code }) => code)));
  });

  it('are left out for the two reasons of the plan, both of them used', () => {
    const used = new Set(excludedProposals.value.map(({ reason }) => reason));
    expect(used).toEqual(new Set(Object.keys(exclusionReasons)));
  });

  it('each have one technical opinion, delivered in time', () => {
    const judged = technicalOpinions.value.map(({ proposal }) => proposal).sort();
    expect(judged).toEqual([...ballotProposals, ...offBallot].map(({ code }) => code).sort());
    for (const { deliveredOn, proposal } of technicalOpinions.value) {
      expect(deliveredOn > opinionsRequestedOn && deliveredOn <= opinionsDueOn, proposal).toBe(true);
    }
  });
});

describe('the forum', () => {
  it('has fourteen seats in four sectors', () => {
    const count = Object.groupBy(seats, ({ sector }) => sector.value);
    expect(Object.entries(count).map(([sector, list]) => [sector, list.length])).toEqual([
      ['community', 6],
      ['civil-society', 2],
      ['municipal-staff', 2],
      ['academia', 4],
    ]);
  });

  it.each(forumSessions.value)(
    'counts in $code as many votes as seats that came',
    ({ absentSeats, resolution }) => {
      const codes = seats.map(({ code }) => code);
      for (const absent of absentSeats) expect(codes).toContain(absent);
      const votes = resolution.inFavour + resolution.against + resolution.abstained;
      expect(votes).toBe(seats.length - new Set(absentSeats).size);
      expect(votes).toBeGreaterThan(seats.length / 2);
      expect(resolution.observations.length > 0).toBe(resolution.decides === 'return');
    },
  );
});
