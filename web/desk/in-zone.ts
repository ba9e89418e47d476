/** Days and hours in a place, as the words of the catalogues tell them everywhere. */
export { inZone } from '../../templates/explain/in-zone.ts';
