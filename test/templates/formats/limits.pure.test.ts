import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import {
  NotRendered,
  type RendererOptions,
  type StartedRenderer,
  startRenderer,
  type ToRender,
} from '../../../templates/formats/renderer.ts';
import { frame } from './documents.ts';
import { readDocx, readPdf, squeeze, textOfMarkup } from './read-back.ts';

// Starting one takes longer than most of what is tried here: those with limits of their own are few.
const usual = startRenderer({ workers: 1 });
let own: StartedRenderer | undefined;
afterEach(async () => {
  await own?.close();
  own = undefined;
});
afterAll(() => usual.close());

function started(options?: RendererOptions): StartedRenderer {
  if (options === undefined) return usual;
  own = startRenderer({ workers: 1, ...options });
  return own;
}

const job = (template: string, more: Partial<ToRender> = {}): ToRender => ({
  ...{ kind: 'minutes', language: 'es', timeZone: 'America/Santiago', data: {}, frame, template },
  ...more,
});

async function whyNot(rendering: Promise<unknown>): Promise<Pick<NotRendered, 'code' | 'detail'>> {
  const fault = await rendering.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  expect(fault).toBeInstanceOf(NotRendered);
  const { code, detail } = fault as NotRendered;
  return { code, detail };
}

/** Whether a process still does something: one that has ended may be listed until whoever started it asks. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const many = Array.from({ length: 100 }, (_, index) => index);
const endless =
  '{{#each many}}{{#each @root.many}}{{#each @root.many}}{{#each @root.many}}<p>x</p>{{/each}}{{/each}}{{/each}}{{/each}}';

describe('a template', () => {
  it.each([
    ['{{#each many}}', 1],
    ['<p>a</p>\n{{> layout}}', 2],
    ['<p>a</p>\n{{#> layout}}x{{/layout}}', 2],
    ['{{#*inline "x"}}a{{/inline}}', 1],
    ['{{* x}}', 1],
    ['<p>a</p>\n\n{{{title}}}', 3],
    ['{{&title}}', 1],
  ])('that has %j is refused with its line', async (template, line) => {
    const { code, detail } = await whyNot(
      started().render(job(template, { data: { many, title: 'a' } }), ['txt']),
    );
    expect({ code, line: detail.line }).toEqual({ code: 'template', line });
  });

  it.each([
    '{{nothing}}',
    '{{log title}}',
    '{{lookup title "constructor"}}',
    '{{title.constructor}}',
    '{{#if (x)}}{{/if}}',
    '{{day title}}',
  ])('reaches nothing by %s', async (template) => {
    const made = await started()
      .render(job(`<h1>a</h1><p>${template}</p>`, { data: { title: 'secreto' } }), ['txt'])
      .then(({ txt }) => Buffer.from(txt!).toString('utf8'))
      .catch((fault: NotRendered) => fault.code);
    expect(made === 'template' || !/function|native code|secreto/.test(made)).toBe(true);
  });

  it('that makes what no format shows is refused with the element', async () => {
    expect(await whyNot(started().render(job('<h1>a</h1>\n<script>x</script>'), ['html']))).toEqual({
      code: 'markup',
      detail: { code: 'element-unknown', element: 'script', line: 2, what: '' },
    });
  });

  it('that takes too long is ended, and the next one is rendered', async () => {
    const { render } = started({ timeoutMs: 2000, mostMegabytes: 4000 });
    const [refused, next] = await Promise.all([
      whyNot(render(job(endless, { data: { many } }), ['txt'])),
      render(job('<h1>a</h1>'), ['txt']),
    ]);
    expect(refused.code).toBe('too-long');
    expect(next.txt?.length).toBeGreaterThan(100);
  });

  it('that fills the memory is ended, and the next one is rendered', async () => {
    const { render } = started({ mostMegabytes: 128, timeoutMs: 60_000 });
    const [refused, next] = await Promise.all([
      whyNot(render(job(endless, { data: { many } }), ['txt'])),
      render(job('<h1>a</h1>'), ['txt']),
    ]);
    expect(refused.code).toBe('too-much-memory');
    expect(next.txt?.length).toBeGreaterThan(100);
  });

  it('that makes too large a document is refused', async () => {
    const { code, detail } = await whyNot(
      started({ mostBytes: 10_000 }).render(job(`<p>${'palabra '.repeat(5000)}</p>`), ['txt']),
    );
    expect({ code, format: detail.format }).toEqual({ code: 'too-large', format: 'txt' });
  });
});

describe('a renderer', () => {
  it('replaces its workers as they have done enough', async () => {
    const { render } = started({ documentsPerWorker: 2 });
    const made = await Promise.all(
      many.slice(0, 5).map((index) => render(job(`<h1>${index}</h1>`), ['txt'])),
    );
    made.forEach(({ txt }, index) => {
      expect(Buffer.from(txt!).toString('utf8')).toContain(`\n${index}\n=`);
    });
  });

  it('goes on with a new worker when one ends in the middle of a document', async () => {
    const { render, pids } = started({});
    await render(job('<h1>a</h1>'), ['txt']);
    const [pid] = pids();
    const rendering = render(job(`<h1>a</h1>${'<p>Una frase que se repite.</p>'.repeat(3000)}`), ['pdf']);
    process.kill(pid!, 'SIGKILL');
    expect((await rendering).pdf?.length).toBeGreaterThan(10_000);
    expect(pids()).not.toContain(pid);
  });

  it('leaves no worker behind when it is killed, be it in the middle of a document', async () => {
    const renderer = new URL('../../../templates/formats/renderer.ts', import.meta.url);
    const busy = { ...job(`<h1>a</h1>${'<p>Una frase que se repite sin fin.</p>'.repeat(60_000)}`) };
    const program = `import { startRenderer } from ${JSON.stringify(renderer.href)};
      const { render, pids } = startRenderer({ workers: 1 });
      await render(${JSON.stringify(job('<h1>a</h1>'))}, ['pdf']);
      process.on('message', (busy) => {
        render(busy, ['pdf']);
        setTimeout(() => process.send(pids()[0]), 1500);
      });
      process.send('ready');`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await once(parent, 'message');
    parent.send(busy);
    const [worker] = (await once(parent, 'message')) as [number];
    expect(isAlive(worker)).toBe(true);
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(isAlive(worker)).toBe(false), { timeout: 1000, interval: 20 });
  });

  it('refuses what waits when it is closed, and what comes after', async () => {
    const { render, close } = started({});
    const waiting = [job('<h1>a</h1>'), job('<h1>b</h1>')].map((each) => whyNot(render(each, ['pdf'])));
    await close();
    expect((await Promise.all(waiting)).map(({ code }) => code)).toEqual(['closed', 'closed']);
    expect((await whyNot(render(job('<h1>a</h1>'), ['txt']))).code).toBe('closed');
  });
});

/** A PNG of one colour. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  // Each row begins with how it is filtered: not at all.
  const row = Buffer.alloc(width + 1, 120).fill(0, 0, 1);
  const rows = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A drawing with entities that name entities: some bytes that become gigabytes. */
const bomb = (declaration: string): string =>
  `${declaration.replace('%', Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at} "${`&e${at - 1};`.repeat(at === 0 ? 0 : 10) || 'x'}">`).join(''))}<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&e8;</text></svg>`;

const inside = (svg: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image width="9" height="9" href="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"/></svg>`;

describe('a picture', () => {
  const hash = 'a'.repeat(64);
  const shown = job(`<h1>a</h1><figure><img src="file:${hash}" alt="La plaza"></figure>`);
  const all = ['html', 'pdf', 'docx', 'txt'] as const;

  it('comes from the store by its hash, into every format', async () => {
    const asked: string[] = [];
    const files = async (wanted: string) => {
      asked.push(wanted);
      return png(60, 40);
    };
    const made = await started().render({ ...shown, files }, all);
    expect(asked).toEqual([hash]);
    expect((await readPdf(made.pdf!)).alts).toContain('La plaza');
    expect(Buffer.from(made.html!).toString('utf8')).toContain('src="data:image/png;base64,');
    expect(Buffer.from(made.txt!).toString('utf8')).toContain('[Imagen: La plaza]');
    expect(made.docx!.length).toBeGreaterThan(1000);
  });

  it.each([
    ['not-found', 'no está guardado', undefined],
    ['not-a-picture', 'no es una imagen', Buffer.from('%PDF-1.7')],
    ['not-a-picture', 'no es una imagen', Buffer.from('GIF89a')],
    ['too-large', 'demasiado grande', png(1, 1).fill(0xff, 16, 20)],
    ['not-drawable', 'está dañado', png(60, 40).fill(0, 40, 60)],
    ['has-entities', 'declara entidades', Buffer.from(bomb('<!DOCTYPE svg [%]>'))],
    [
      'has-entities',
      'declara entidades',
      Buffer.from(`\uFEFF<?xml version="1.0"?>${bomb('<!doctype svg [%]>')}`),
    ],
    ['has-entities', 'declara entidades', Buffer.from(inside(bomb('<!DOCTYPE svg [%]>')))],
  ])(
    'that is %s stands in words in every format, with its file, beside those that can be shown',
    async (reason, words, bytes) => {
      const [whole, other] = ['b'.repeat(64), hash];
      const figure = (file: string, alt: string) =>
        `<figure><img src="file:${file}" alt="${alt}"><figcaption>Pie de ${alt}</figcaption></figure>`;
      const both = job(
        `<h1>a</h1>${figure(other, 'La plaza')}<ul><li>${figure(whole, 'El parque')}</li></ul>`,
      );
      const files = async (wanted: string) => (wanted === whole ? png(60, 40) : bytes);
      const { missing, ...made } = await started().render({ ...both, files }, all);
      expect(missing).toEqual([{ file: other, reason }]);
      const { text, alts } = await readPdf(made.pdf!);
      const texts = [
        text,
        textOfMarkup(Buffer.from(made.html!).toString('utf8')),
        textOfMarkup(readDocx(made.docx!)['word/document.xml']!),
        Buffer.from(made.txt!).toString('utf8'),
      ].map(squeeze);
      for (const each of texts)
        for (const said of [
          'Aquí falta una imagen: La plaza',
          words,
          other,
          'Pie de La plaza',
          'Pie de El parque',
        ])
          expect(each).toContain(squeeze(said));
      expect(alts).toContain('El parque');
      expect(alts).not.toContain('La plaza');
    },
  );

  it('that is broken inside stands in words also where no PDF is wanted', async () => {
    const files = async () => png(60, 40).fill(0, 40, 60);
    const { html } = await started().render({ ...shown, files }, ['html']);
    expect(Buffer.from(html!).toString('utf8')).toContain('Aquí falta una imagen: La plaza');
  });

  it('may take its time to come', async () => {
    const files = async () => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return png(6, 4);
    };
    const made = await started({ timeoutMs: 1200 }).render({ ...shown, files }, ['txt']);
    expect(made.txt?.length).toBeGreaterThan(100);
  });

  it('that cannot be fetched is a fault of whoever fetches', async () => {
    const files = async () => {
      throw new Error('the store is away');
    };
    await expect(started().render({ ...shown, files }, ['txt'])).rejects.toThrow('the store is away');
  });

  it('drawn in the text reaches for nothing of the machine', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" height="20"><image xlink:href="file:///etc/hostname" width="9" height="9"/><image href="http://127.0.0.1:9/x.png" width="9" height="9"/><rect width="5" height="5"/></svg>`;
    const drawn = `<h1>a</h1><figure><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" alt="x"></figure>`;
    const { pdf, missing } = await started().render(job(drawn), ['pdf']);
    const { alts, text } = await readPdf(pdf!);
    if (missing?.length === 0) expect(alts).toContain('x');
    else expect(text).toContain('Aquí falta una imagen: x');
  });
});
