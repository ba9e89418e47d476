import { expect, it } from 'vitest';
import { workflows } from '../../workflows/index.ts';
import { accepted, anOrganization } from '../given.ts';
import { errorsPage, exampleWorkflow, pageOf, pictureOf, workflowPage } from './workflow-pages.ts';

const builtIn = workflows.map((workflow) => ({ id: pageOf(workflow), workflow }));

it.each(builtIn)('keeps the page and the pictures of $id current', async ({ id, workflow }) => {
  const at = `../../docs/workflows/${id}`;
  await expect(workflowPage(workflow)).toMatchFileSnapshot(`${at}.md`);
  await expect(await pictureOf(workflow, 'es')).toMatchFileSnapshot(`${at}.svg`);
  await expect(await pictureOf(workflow, 'en')).toMatchFileSnapshot(`${at}.en.svg`);
});

it('keeps the picture of the example current', async () => {
  await expect(await pictureOf(exampleWorkflow(), 'en')).toMatchFileSnapshot(
    '../../docs/workflows/agenda-barrial.svg',
  );
});

it('keeps the page of errors current', async () => {
  await expect(errorsPage()).toMatchFileSnapshot('../../docs/workflow-errors.md');
});

it('publishes the example of the documentation as it is printed, and opens a process on it', async () => {
  const at = await anOrganization();
  const published = await accepted(at, at.administrator, 'publish-workflow', { workflow: exampleWorkflow() });
  const { id: workflow, version } = published.result;
  const opened = await accepted(at, at.administrator, 'open-process', {
    workflow,
    version,
    title: 'Agenda 2021',
  });
  expect(opened.event).toBe('process-opened');
});
