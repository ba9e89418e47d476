/** The formats that a document is issued in. */
export const formats = ['html', 'pdf', 'docx', 'txt'] as const;

export type Format = (typeof formats)[number];

export const mediaTypeOf: { readonly [Each in Format]: string } = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
};

export const isFormat = (name: string): name is Format => (formats as readonly string[]).includes(name);
