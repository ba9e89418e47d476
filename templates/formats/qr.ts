import QR from 'qrcode';

// A quarter of the code may be lost to a fold or a stamp, and it is still read.
const look = { errorCorrectionLevel: 'Q', margin: 2 } as const;

/** A QR of an address as SVG. */
export const qrAsSvg = (url: string): Promise<string> => QR.toString(url, { ...look, type: 'svg' });

/** A QR of an address as PNG, for programs that show no drawings. */
export const qrAsPng = (url: string): Promise<Buffer> => QR.toBuffer(url, { ...look, type: 'png', scale: 8 });
