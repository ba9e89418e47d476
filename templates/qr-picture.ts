import QR from 'qrcode';

/** Modules left white around the code, so that it is found. ISO/IEC 18004 asks for four. */
const margin = 4;

/** The code of an address, to be scanned, as a picture in the text itself: a drawing, sharp at any size. */
export function qrPicture(address: string): string {
  const { size, data } = QR.create(address, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from({ length: size * size }, (_, at) => at).filter((at) => data[at] === 1);
  const squares = dark
    .map((at) => `M${margin + (at % size)} ${margin + Math.floor(at / size)}h1v1h-1z`)
    .join('');
  const width = size + 2 * margin;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}" width="${width * 4}" height="${width * 4}">`,
    `<path fill="#fff" d="M0 0h${width}v${width}H0z"/><path fill="#000" d="${squares}"/></svg>`,
  ].join('');
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}
