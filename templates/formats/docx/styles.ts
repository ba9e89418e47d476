import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { Language } from '../../messages.ts';

// What is on the machines of offices; LibreOffice has letters of the same widths for both.
const serif = 'Cambria';
const sans = 'Calibri';
const depths = [0, 1, 2, 3, 4, 5];

/** The look of the parts of a document, as styles that whoever edits it can change once for all of them. */
export function styles(language: Language): IStylesOptions {
  const tongue = { value: language === 'es' ? 'es-CL' : 'en-GB' };
  const heading = (size: number, color: string, before: number) => ({
    run: { font: sans, size, bold: true, color },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 120 } },
  });
  const own = (id: string, run: object, paragraph: object) => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  const hint = { border: { left: { style: BorderStyle.SINGLE, size: 18, color: 'C4CFC8', space: 8 } } };
  return {
    default: {
      document: {
        run: { font: serif, size: 21, color: '1C2420', language: tongue },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(38, '0F5C46', 280),
      heading2: heading(26, '1C2420', 340),
      heading3: heading(22, '1C2420', 260),
      heading4: heading(20, '4D5A52', 220),
    },
    paragraphStyles: [
      own('Letterhead', { font: sans, size: 20 }, { spacing: { after: 40 } }),
      own('Running', { font: sans, size: 17, color: '4D5A52' }, { spacing: { after: 0 } }),
      own('Lead', { size: 24, color: '4D5A52' }, {}),
      own(
        'Note',
        { font: sans, size: 18, color: '4D5A52' },
        { spacing: { after: 60, line: 250, lineRule: LineRuleType.AUTO } },
      ),
      own(
        'Caption',
        { font: sans, size: 19, bold: true, color: '4D5A52' },
        { spacing: { before: 120, after: 80 } },
      ),
      own(
        'Cell',
        { font: sans, size: 19 },
        { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } },
      ),
      own('Quoted', {}, { indent: { left: 360 }, ...hint }),
      own(
        'Entry',
        {},
        {
          indent: { left: 2600, hanging: 2600 },
          tabStops: [{ type: 'left', position: 2600 }],
          spacing: { after: 80 },
        },
      ),
      own('EntryMore', {}, { indent: { left: 2600 }, spacing: { after: 80 } }),
      own(
        'Closing',
        { font: sans, size: 20, bold: true },
        { keepNext: true, spacing: { before: 320, after: 80 } },
      ),
      own('ContentsLine', { font: sans, size: 20 }, { spacing: { after: 60 } }),
      own(
        'Draft',
        { font: sans, size: 20, color: '8A4B00' },
        { shading: { type: 'clear', color: 'auto', fill: 'FFF4E0' }, spacing: { before: 160, after: 160 } },
      ),
    ],
  };
}

const marks = ['•', '–', '•'];

/** How lists are numbered and marked, six deep. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'ordered',
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 440 * (level + 1), hanging: 440 }, spacing: { after: 80 } } },
      })),
    },
    {
      reference: 'bullets',
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: marks[level % marks.length]!,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 }, spacing: { after: 80 } } },
      })),
    },
  ],
};
